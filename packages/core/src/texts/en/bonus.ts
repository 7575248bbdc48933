import { amountWordingOf } from '../amount-wording.js';
import type { BonusTexts } from '../bonus-texts.js';
import { wording } from './wording.js';

const { number, points } = wording;
const { money: inCurrency, percent } = amountWordingOf('en');

export const bonusTexts: BonusTexts = {
  money: inCurrency,
  parts: { branch: 'Branch', person: 'Own score' },
  lines: {
    answers: ({ n, invited, responseRate }) =>
      `Answers that count: ${number(n)}.`
      + (invited === null || responseRate === null ? '' : ` Of ${number(invited)} invited customers, ${percent(responseRate)} answered.`),
    excluded: ({ excluded, taken }) =>
      `Excluded answers: ${number(excluded)}. The bonus still rests on ${number(taken)} of them, because an exclusion may not raise it.`,
    'too-few-answers': ({ n, minimum }) => `Answers: ${number(n)}. The score pays from ${number(minimum)} answers on.`,
    score: ({ n, score }) => `The score of ${number(n)} answers is ${points(score)}.`,
    mix: ({ company, expected, adjustment }) =>
      `All customers together give a score of ${points(company)}, customers such as these ${points(expected)}. The difference of ${points(adjustment)} is added.`,
    limits: ({ lower, upper, level }) =>
      `With a confidence of ${percent(level)}, the score lies between ${points(lower)} and ${points(upper)}; the lower limit pays.`,
    shrunk: ({ weight, mean, shrunkScore }) =>
      `The own score has a weight of ${percent(weight)}, the mean of ${points(mean)} the rest. This makes ${points(shrunkScore)}.`,
    points: ({ points: paid }) => `Points that pay: ${points(paid)}.`,
    curve({ amount, reached, next }, money) {
      if (reached === null) return `The pay curve begins at ${number(next?.from ?? 0)} points, so nothing is paid.`;
      if (next === null) return `For these points, the pay curve gives ${money(amount)}, its amount from ${number(reached.from)} points on.`;
      return `For these points, the pay curve gives ${money(amount)}: it pays ${money(reached.amount)} from ${number(reached.from)} points on and ${money(next.amount)} from ${number(next.from)}.`;
    },
    share: ({ percent: share, amount }, money) => `${percent(share / 100)} of this is ${money(amount)}.`,
    cap: ({ left, cut }, money) => `The cap leaves ${money(left)} for this part and cuts ${money(cut)}.`,
  },
  alarms: {
    'response-rate-fell': 'Fewer of the invited customers answered than before',
    'many-excluded': 'More answers were excluded than elsewhere',
    'all-tens': 'All answers are tens',
    'many-tens': 'Among the answers from 7 to 10 there are more tens than elsewhere',
    'in-bursts': 'More answers than elsewhere came within minutes of each other',
    'shared-device': 'More answers than elsewhere came from a device that others had used',
    'asked-for-score': 'More comments than elsewhere say that staff asked for a high score',
  },
  compared: (alarm, own, against) =>
    `${alarm}: ${percent(own.events / own.n)} (${number(own.events)} of ${number(own.n)}) against ${percent(against.events / against.n)} (${number(against.events)} of ${number(against.n)}).`,
  statuses: {
    payable: (amount) => `To be paid: ${amount}.`,
    held: (amount) => `Waiting for a decision: ${amount}.`,
    released: (amount) => `Released: ${amount}.`,
    denied: (amount) => `Not paid, by decision: ${amount}.`,
  },
  warnings: {
    cliff: ({ from, jump, highest }, money) =>
      `At ${number(from)} points, a single point of the score changes the bonus by ${money(jump)} of ${money(highest)}. Whoever stands just below may beg for it.`,
    'person-before-branch': ({ branchPercent }) =>
      `The score of the branch pays only ${percent(branchPercent / 100)}. Colleagues will compete, and few answers decide much.`,
    'few-answers': ({ minimumAnswers, reliableFrom }) =>
      `The minimum is ${number(minimumAnswers)} answers; a score is reliable from ${number(reliableFrom)} on.`,
    'cap-below-curve': ({ cap, highest }, money) =>
      `The cap of ${money(cap)} lies below the highest amount of the pay curve, ${money(highest)}.`,
    'pays-below-zero': ({ from }) =>
      `The plan pays from ${number(from)} points on, where detractors outnumber promoters.`,
  },
};
