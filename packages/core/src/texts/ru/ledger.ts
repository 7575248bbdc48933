import type { PointsRefusal } from '../../points/points-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const things = { lot: 'такого начисления', hold: 'такого резерва', spend: 'такой оплаты' } as const;

const closed = { captured: 'уже оплачен', released: 'уже снят', timedOut: 'истёк' } as const;

export const ledger: MessagesOf<PointsRefusal> = {
  'points/programme-malformed': ({ path }) => `Правила баллов нельзя использовать.${path === '' ? '' : ` Исправьте ${quoted(path)}.`}`,
  'points/currency-unknown': () => 'В программе нет баллов с таким названием.',
  'points/amount-out-of-range': ({ limit }) => `Число баллов должно быть от 1 до ${number(limit)}.`,
  'points/insufficient': ({ available, requested }) => `Нужно баллов: ${number(requested)}. Доступно: ${number(available)}.`,
  'points/not-found': ({ what }) => `У участника нет ${things[what]} баллов.`,
  'points/hold-closed': ({ status }) => `Резерв баллов ${closed[status]}. Создайте новый.`,
  'points/not-pending': () => 'Эти баллы больше не ожидают начисления, поэтому сделать это уже нельзя.',
  'points/beyond-original': ({ left }) => `Это больше, чем осталось от исходной суммы. Осталось баллов: ${number(left)}.`,
  'points/out-of-order': () => 'Для участника уже записано более позднее событие. Повторите с текущим временем.',
  'points/opened-before': () => 'Начальный остаток этого участника уже загружен.',
  'points/same-member': () => 'Нельзя перевести баллы самому себе.',
  'points/reason-missing': ({ field }) => (field === 'actor' ? 'Укажите, кто вносит корректировку.' : 'Укажите причину корректировки.'),
};
