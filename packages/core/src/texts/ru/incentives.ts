import type { AnyIncentiveRefusal } from '../../incentives/incentive-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const incentives: MessagesOf<AnyIncentiveRefusal> = {
  'incentive/plan-malformed': ({ field }) => `Поле ${quoted(field)} в плане отсутствует или не читается.`,
  'incentive/out-of-range': ({ field, lowest, highest }) =>
    `В поле ${quoted(field)} должно быть число от ${number(lowest)} до ${number(highest)}.`,
  'incentive/curve-falls': ({ at }) =>
    `Точка ${number(at + 1)} шкалы выплат должна быть выше предыдущей, а сумма в ней не меньше.`,
  'incentive/group-unknown': ({ group }) =>
    `План не знает клиентов ${quoted(group)}. Добавьте их в состав клиентов плана.`,
  'incentive/nothing-held': () => 'Здесь ничего не удержано: эта часть подлежит выплате, или решение по ней уже принято.',
  'incentive/own-bonus': () => 'О собственной премии никто не решает сам. Попросите другого человека.',
  'incentive/reason-malformed': ({ limit }) =>
    `Укажите причину решения: не более ${number(limit)} знаков и без невидимых символов.`,
};
