import { amountWordingOf } from '../amount-wording.js';
import type { BonusTexts } from '../bonus-texts.js';
import { wording } from './wording.js';

const { number, points } = wording;
const { money: inCurrency, percent } = amountWordingOf('ru');

export const bonusTexts: BonusTexts = {
  money: inCurrency,
  parts: { branch: 'Точка', person: 'Личный результат' },
  lines: {
    answers: ({ n, invited, responseRate }) =>
      `Учтённых ответов: ${number(n)}.`
      + (invited === null || responseRate === null ? '' : ` Из приглашённых клиентов (${number(invited)}) ответили ${percent(responseRate)}.`),
    excluded: ({ excluded, taken }) =>
      `Исключённых ответов: ${number(excluded)}. Из них в расчёте премии остаются ${number(taken)}: исключение не может её увеличить.`,
    'too-few-answers': ({ n, minimum }) => `Ответов: ${number(n)}. Индекс оплачивается, если их не меньше ${number(minimum)}.`,
    score: ({ n, score }) => `Индекс по ответам (${number(n)}): ${points(score)}.`,
    mix: ({ company, expected, adjustment }) =>
      `Индекс по всем клиентам: ${points(company)}, по таким клиентам, как эти: ${points(expected)}. Разница ${points(adjustment)} прибавляется.`,
    limits: ({ lower, upper, level }) =>
      `С доверительной вероятностью ${percent(level)} индекс лежит между ${points(lower)} и ${points(upper)}; оплачивается нижняя граница.`,
    shrunk: ({ weight, mean, shrunkScore }) =>
      `Вес собственного индекса ${percent(weight)}, остальное приходится на среднее ${points(mean)}. Получается ${points(shrunkScore)}.`,
    points: ({ points: paid }) => `Оплачиваемые пункты: ${points(paid)}.`,
    curve({ amount, reached, next }, money) {
      if (reached === null) return `Шкала выплат начинается с ${number(next?.from ?? 0)} пунктов, поэтому выплаты нет.`;
      if (next === null) return `За эти пункты шкала выплат даёт ${money(amount)}: это её сумма от ${number(reached.from)} пунктов.`;
      return `За эти пункты шкала выплат даёт ${money(amount)}: от ${number(reached.from)} пунктов она платит ${money(reached.amount)}, от ${number(next.from)} пунктов ${money(next.amount)}.`;
    },
    share: ({ percent: share, amount }, money) => `${percent(share / 100)} от этой суммы: ${money(amount)}.`,
    cap: ({ left, cut }, money) => `Предел премии оставляет для этой части ${money(left)} и срезает ${money(cut)}.`,
  },
  alarms: {
    'response-rate-fell': 'Доля ответивших среди приглашённых ниже, чем прежде',
    'many-excluded': 'Исключено больше ответов, чем у других',
    'all-tens': 'Все ответы — десятки',
    'many-tens': 'Среди ответов от 7 до 10 десяток больше, чем у других',
    'in-bursts': 'Ответов с промежутком в считаные минуты больше, чем у других',
    'shared-device': 'Ответов с устройства, которым пользовались другие, больше, чем у остальных',
    'asked-for-score': 'Комментариев о том, что сотрудники просили высокую оценку, больше, чем у других',
  },
  compared: (alarm, own, against) =>
    `${alarm}: ${percent(own.events / own.n)} (${number(own.events)} из ${number(own.n)}) против ${percent(against.events / against.n)} (${number(against.events)} из ${number(against.n)}).`,
  statuses: {
    payable: (amount) => `К выплате: ${amount}.`,
    held: (amount) => `Ожидает решения: ${amount}.`,
    released: (amount) => `Выплата разрешена: ${amount}.`,
    denied: (amount) => `По решению не выплачивается: ${amount}.`,
  },
  warnings: {
    cliff: ({ from, jump, highest }, money) =>
      `На отметке ${number(from)} один пункт индекса меняет премию на ${money(jump)} из ${money(highest)}. Тот, кому его чуть не хватает, может начать выпрашивать оценки.`,
    'person-before-branch': ({ branchPercent }) =>
      `Результат точки даёт только ${percent(branchPercent / 100)} премии. Коллеги станут соперничать, и многое решат немногие ответы.`,
    'few-answers': ({ minimumAnswers, reliableFrom }) =>
      `Наименьшее число ответов: ${number(minimumAnswers)}; индекс надёжен, начиная с ${number(reliableFrom)}.`,
    'cap-below-curve': ({ cap, highest }, money) =>
      `Предел премии ${money(cap)} ниже наибольшей суммы шкалы выплат, ${money(highest)}.`,
    'pays-below-zero': ({ from }) =>
      `План платит, начиная с ${number(from)} пунктов, когда критиков больше, чем промоутеров.`,
  },
};
