import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const unchanged = (): string => 'Ничего не изменилось: состояние уже такое или окончательное.';

const malformed = ({ path }: { readonly path: string }): string => `Программу нельзя использовать.${path === '' ? '' : ` Проверьте ${quoted(path)}.`}`;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'Это не номер карты. Проверьте каждую цифру.',
  'card/not-active': () => 'Карта заблокирована, заменена или закрыта. Используйте другую.',
  'card/change-refused': unchanged,
  'membership/not-active': () => 'Участие приостановлено или завершено.',
  'membership/change-refused': unchanged,
  'membership/in-household': () => 'Участник состоит в семье. Сначала выйдите из неё.',
  'membership/merge-refused': () =>
    'Эти участия нельзя объединить: одно завершено или приостановлено за мошенничество, либо программы или семьи разные.',
  'household/full': ({ limit }) => `В семье уже ${number(limit)} участников, места больше нет.`,
  'household/not-possible': () =>
    'Семья объединяет участников одной программы, которые не состоят в другой. Решает владелец, он же выходит последним.',
  'household/limit-reached': ({ left }) => `В этом периоде можно потратить ещё столько баллов семьи: ${number(left)}.`,
  'tier/programme-malformed': malformed,
  'tier/not-rising': ({ tier, measure }) => `Уровень ${quoted(tier)} должен требовать больше ${quoted(measure)}, чем уровень ниже.`,
  'tier/unknown': () => 'Такого уровня нет.',
  'stamp-card/programme-malformed': malformed,
  'stamp-card/day-full': ({ limit }) => `Все штампы этого дня уже поставлены: ${number(limit)}.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open' ? `Карта не заполнена, не хватает штампов: ${number(missing)}.` : 'Эту карту со штампами уже нельзя обменять.',
  'stamp-card/not-given': ({ given }) => `За эту покупку поставлено штампов: ${number(given)}.`,
};
