import type { AnyProgrammeRefusal } from '../../programmes/programme-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const faults = { missing: 'отсутствует', unknown: 'неизвестно', malformed: 'не подходит' } as const;

const parts = {
  points: 'баллы', voucher: 'ваучер', tier: 'уровень', referral: 'рекомендация', 'stamp-card': 'карта штампов',
} as const;

export const programmes: MessagesOf<AnyProgrammeRefusal> = {
  'programme/malformed': ({ path, fault }) => `Поле ${quoted(path)} программы ${faults[fault]}. Пожалуйста, исправьте его.`,
  'programme/part-refused': ({ path }) => `Программу нельзя использовать из-за места ${quoted(path)}. Пожалуйста, исправьте его.`,
  'programme/name-unknown': ({ path, what }) =>
    `В ${quoted(path)} выдаётся то, чего в программе нет (${parts[what]}). Добавьте это или уберите.`,
  'programme/customer-missing': () => 'Правило даёт что-то клиенту, но в событии клиента нет. Привяжите правило к событию, в котором он указан.',
};
