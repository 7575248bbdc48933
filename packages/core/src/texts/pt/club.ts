import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const cards = {
  frozen: 'Este cartão está bloqueado. Use outro cartão ou peça o desbloqueio.',
  replaced: 'Este cartão foi substituído. Use o cartão novo.',
  closed: 'Este cartão foi encerrado. Use outro cartão.',
} as const;

const memberships = {
  frozen: 'A adesão está suspensa. É preciso reativá-la primeiro.',
  closed: 'A adesão foi encerrada. O cliente pode aderir de novo.',
  merged: 'A adesão foi unida a outra. Use essa outra.',
} as const;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'Este não é um número de cartão. Verifique-o algarismo a algarismo.',
  'card/not-active': ({ status }) => cards[status],
  'card/change-refused': () =>
    'O cartão não pode ser alterado desta forma: já está neste estado, ou foi substituído ou encerrado.',
  'membership/not-active': ({ status }) => memberships[status],
  'membership/change-refused': () =>
    'A adesão não pode ser alterada desta forma: já está neste estado, ou foi encerrada ou unida a outra.',
  'membership/in-household': () => 'O membro partilha pontos com um agregado familiar. Termine primeiro a partilha.',
  'tier/programme-malformed': ({ path }) =>
    `O programa de níveis não pode ser usado: ${quoted(path)} falta, é de outro tipo ou está fora dos limites.`,
  'tier/not-rising': ({ tier, measure }) =>
    `O nível ${quoted(tier)} tem de exigir mais de ${quoted(measure)} do que o nível abaixo.`,
  'tier/unknown': () => 'O programa não tem este nível.',
  'stamp-card/programme-malformed': ({ path }) =>
    `O programa de carimbos não pode ser usado: ${quoted(path)} falta, é de outro tipo ou está fora dos limites.`,
  'stamp-card/day-full': ({ limit }) => `Os ${number(limit)} carimbos deste dia já foram dados. Amanhã há mais.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open'
      ? `A este cartão ainda faltam ${number(missing)} carimbos.`
      : { rewarded: 'Este cartão já foi trocado pela recompensa.', expired: 'Este cartão expirou.', none: 'Não existe tal cartão de carimbos.' }[status ?? 'none'],
  'stamp-card/not-given': ({ given }) => `Esta compra recebeu só ${number(given)} carimbos; não se podem retirar mais.`,
};
