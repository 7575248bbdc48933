import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const unchanged = (): string => 'Nada mudou: o estado já é este, ou é definitivo.';

const malformed = ({ path }: { readonly path: string }): string => `O programa não pode ser usado.${path === '' ? '' : ` Verifique ${quoted(path)}.`}`;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'Este não é um número de cartão. Verifique cada algarismo.',
  'card/not-active': () => 'Este cartão está bloqueado, substituído ou encerrado. Use outro.',
  'card/change-refused': unchanged,
  'membership/not-active': () => 'A adesão está suspensa ou terminou.',
  'membership/change-refused': unchanged,
  'membership/in-household': () => 'O membro partilha um agregado. Saia dele primeiro.',
  'membership/merge-refused': () =>
    'Estas adesões não podem ser unidas: uma terminou ou está suspensa por fraude, ou diferem no programa ou no agregado.',
  'household/full': ({ limit }) => `O agregado tem ${number(limit)} membros e está completo.`,
  'household/not-possible': () =>
    'Um agregado é para membros do mesmo programa que não partilham outro. O titular decide e sai por último.',
  'household/limit-reached': ({ left }) => `Neste período só se podem gastar mais ${number(left)} pontos do agregado.`,
  'tier/programme-malformed': malformed,
  'tier/not-rising': ({ tier, measure }) => `O nível ${quoted(tier)} tem de exigir mais de ${quoted(measure)} do que o nível abaixo.`,
  'tier/unknown': () => 'Não existe tal nível.',
  'stamp-card/programme-malformed': malformed,
  'stamp-card/day-full': ({ limit }) => `Os ${number(limit)} carimbos deste dia já foram dados.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open' ? `O cartão de carimbos não está completo: faltam ${number(missing)}.` : 'Este cartão de carimbos já não pode ser trocado.',
  'stamp-card/not-given': ({ given }) => `Por esta compra só foram dados ${number(given)} carimbos.`,
};
