import { amountWordingOf } from '../amount-wording.js';
import type { BonusTexts } from '../bonus-texts.js';
import { wording } from './wording.js';

const { number, points } = wording;
const { money: inCurrency, percent } = amountWordingOf('zh');

export const bonusTexts: BonusTexts = {
  money: inCurrency,
  parts: { branch: '门店', person: '个人得分' },
  lines: {
    answers: ({ n, invited, responseRate }) =>
      `计入的回答：${number(n)} 份。`
      + (invited === null || responseRate === null ? '' : `受邀客户 ${number(invited)} 位，其中 ${percent(responseRate)} 作了回答。`),
    excluded: ({ excluded, taken }) =>
      `已排除的回答：${number(excluded)} 份。奖金仍按其中 ${number(taken)} 份计算，因为排除回答不得提高奖金。`,
    'too-few-answers': ({ n, minimum }) => `回答共 ${number(n)} 份；至少 ${number(minimum)} 份时，得分才计发奖金。`,
    score: ({ n, score }) => `${number(n)} 份回答的得分为 ${points(score)}。`,
    mix: ({ company, expected, adjustment }) =>
      `全部客户的得分为 ${points(company)}，此类客户为 ${points(expected)}。两者之差 ${points(adjustment)} 计入得分。`,
    limits: ({ lower, upper, level }) =>
      `在 ${percent(level)} 的置信度下，得分介于 ${points(lower)} 与 ${points(upper)} 之间；奖金按下限计发。`,
    shrunk: ({ weight, mean, shrunkScore }) =>
      `自身得分的权重为 ${percent(weight)}，其余归平均值 ${points(mean)}，结果为 ${points(shrunkScore)}。`,
    points: ({ points: paid }) => `计发奖金的得分：${points(paid)}。`,
    curve({ amount, reached, next }, money) {
      if (reached === null) return `奖金曲线从 ${number(next?.from ?? 0)} 分开始，因此没有奖金。`;
      if (next === null) return `按此得分，奖金曲线给出 ${money(amount)}，即 ${number(reached.from)} 分以上的金额。`;
      return `按此得分，奖金曲线给出 ${money(amount)}：${number(reached.from)} 分起为 ${money(reached.amount)}，${number(next.from)} 分起为 ${money(next.amount)}。`;
    },
    share: ({ percent: share, amount }, money) => `其中的 ${percent(share / 100)} 为 ${money(amount)}。`,
    cap: ({ left, cut }, money) => `奖金上限为此部分留下 ${money(left)}，扣去 ${money(cut)}。`,
  },
  alarms: {
    'response-rate-fell': '受邀客户的回答率低于以往',
    'many-excluded': '排除的回答多于他处',
    'all-tens': '所有回答都是 10 分',
    'many-tens': '在 7 至 10 分的回答中，10 分多于他处',
    'in-bursts': '几分钟内接连给出的回答多于他处',
    'shared-device': '来自他人用过的设备的回答多于他处',
    'asked-for-score': '称员工索要高分的评论多于他处',
  },
  compared: (alarm, own, against) =>
    `${alarm}：${percent(own.events / own.n)}（${number(own.n)} 份中 ${number(own.events)} 份），对照为 ${percent(against.events / against.n)}（${number(against.n)} 份中 ${number(against.events)} 份）。`,
  statuses: {
    payable: (amount) => `可发放：${amount}。`,
    held: (amount) => `等待决定：${amount}。`,
    released: (amount) => `已准予发放：${amount}。`,
    denied: (amount) => `经决定不予发放：${amount}。`,
  },
  warnings: {
    cliff: ({ from, jump, highest }, money) =>
      `在 ${number(from)} 分处，一分之差使奖金相差 ${money(jump)}（最高 ${money(highest)}）。只差一点的人可能会向客户讨分。`,
    'person-before-branch': ({ branchPercent }) =>
      `门店得分只决定奖金的 ${percent(branchPercent / 100)}。同事之间会相互竞争，少数回答便起很大作用。`,
    'few-answers': ({ minimumAnswers, reliableFrom }) =>
      `最低要求为 ${number(minimumAnswers)} 份回答；得分从 ${number(reliableFrom)} 份起才可靠。`,
    'cap-below-curve': ({ cap, highest }, money) =>
      `奖金上限 ${money(cap)} 低于奖金曲线的最高金额 ${money(highest)}。`,
    'pays-below-zero': ({ from }) =>
      `方案从 ${number(from)} 分起发放奖金，而此时贬损者多于推荐者。`,
  },
};
