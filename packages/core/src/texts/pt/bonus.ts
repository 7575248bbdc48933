import { amountWordingOf } from '../amount-wording.js';
import type { BonusTexts } from '../bonus-texts.js';
import { wording } from './wording.js';

const { number, points } = wording;
const { money: inCurrency, percent } = amountWordingOf('pt');

export const bonusTexts: BonusTexts = {
  money: inCurrency,
  parts: { branch: 'Unidade', person: 'Pontuação própria' },
  lines: {
    answers: ({ n, invited, responseRate }) =>
      `Respostas que contam: ${number(n)}.`
      + (invited === null || responseRate === null ? '' : ` De ${number(invited)} clientes convidados, ${percent(responseRate)} responderam.`),
    excluded: ({ excluded, taken }) =>
      `Respostas excluídas: ${number(excluded)}. O bônus ainda considera ${number(taken)} delas, pois uma exclusão não pode aumentá-lo.`,
    'too-few-answers': ({ n, minimum }) => `Respostas: ${number(n)}. A pontuação só paga a partir de ${number(minimum)} respostas.`,
    score: ({ n, score }) => `A pontuação de ${number(n)} respostas é ${points(score)}.`,
    mix: ({ company, expected, adjustment }) =>
      `Todos os clientes juntos dão ${points(company)} pontos; clientes como estes, ${points(expected)}. A diferença de ${points(adjustment)} é somada.`,
    limits: ({ lower, upper, level }) =>
      `Com confiança de ${percent(level)}, a pontuação fica entre ${points(lower)} e ${points(upper)}; o que paga é o limite inferior.`,
    shrunk: ({ weight, mean, shrunkScore }) =>
      `A pontuação própria tem peso de ${percent(weight)}, e a média de ${points(mean)} tem o restante. O resultado é ${points(shrunkScore)}.`,
    points: ({ points: paid }) => `Pontos que pagam: ${points(paid)}.`,
    curve({ amount, reached, next }, money) {
      if (reached === null) return `A curva de pagamento começa em ${number(next?.from ?? 0)} pontos; por isso nada é pago.`;
      if (next === null) return `Por estes pontos, a curva de pagamento dá ${money(amount)}, o valor a partir de ${number(reached.from)} pontos.`;
      return `Por estes pontos, a curva de pagamento dá ${money(amount)}: ela paga ${money(reached.amount)} a partir de ${number(reached.from)} pontos e ${money(next.amount)} a partir de ${number(next.from)}.`;
    },
    share: ({ percent: share, amount }, money) => `${percent(share / 100)} disso são ${money(amount)}.`,
    cap: ({ left, cut }, money) => `O teto deixa ${money(left)} para esta parte e corta ${money(cut)}.`,
  },
  alarms: {
    'response-rate-fell': 'Menos clientes convidados responderam do que antes',
    'many-excluded': 'Mais respostas foram excluídas do que nos outros',
    'all-tens': 'Todas as respostas são notas dez',
    'many-tens': 'Entre as respostas de 7 a 10 há mais notas dez do que nos outros',
    'in-bursts': 'Mais respostas do que nos outros vieram com poucos minutos de intervalo',
    'shared-device': 'Mais respostas do que nos outros vieram de um aparelho já usado por outras pessoas',
    'asked-for-score': 'Mais comentários do que nos outros dizem que a equipe pediu uma nota alta',
  },
  compared: (alarm, own, against) =>
    `${alarm}: ${percent(own.events / own.n)} (${number(own.events)} de ${number(own.n)}) contra ${percent(against.events / against.n)} (${number(against.events)} de ${number(against.n)}).`,
  statuses: {
    payable: (amount) => `A pagar: ${amount}.`,
    held: (amount) => `À espera de uma decisão: ${amount}.`,
    released: (amount) => `Liberado: ${amount}.`,
    denied: (amount) => `Não pago, por decisão: ${amount}.`,
  },
  warnings: {
    cliff: ({ from, jump, highest }, money) =>
      `Em ${number(from)} pontos, um único ponto muda o bônus em ${money(jump)}, de ${money(highest)} possíveis. Quem está logo abaixo pode implorar por ele.`,
    'person-before-branch': ({ branchPercent }) =>
      `A pontuação da unidade paga só ${percent(branchPercent / 100)}. Os colegas vão competir, e poucas respostas decidem muito.`,
    'few-answers': ({ minimumAnswers, reliableFrom }) =>
      `O mínimo é de ${number(minimumAnswers)} respostas; uma pontuação é confiável a partir de ${number(reliableFrom)}.`,
    'cap-below-curve': ({ cap, highest }, money) =>
      `O teto de ${money(cap)} fica abaixo do maior valor da curva de pagamento, ${money(highest)}.`,
    'pays-below-zero': ({ from }) =>
      `O plano paga a partir de ${number(from)} pontos, quando há mais detratores do que promotores.`,
  },
};
