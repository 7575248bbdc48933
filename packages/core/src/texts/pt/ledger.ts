import type { PointsRefusal } from '../../points/points-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const things = { lot: 'crédito', hold: 'reserva', spend: 'pagamento' } as const;

const closed = { captured: 'já foi paga', released: 'já foi liberada', timedOut: 'expirou' } as const;

export const ledger: MessagesOf<PointsRefusal> = {
  'points/programme-malformed': ({ path }) => `As regras dos pontos não podem ser usadas.${path === '' ? '' : ` Corrija ${quoted(path)}.`}`,
  'points/currency-unknown': () => 'O programa não tem pontos com este nome.',
  'points/amount-out-of-range': ({ limit }) => `A quantidade de pontos deve ser de 1 a ${number(limit)}.`,
  'points/insufficient': ({ available, requested }) =>
    `São necessários ${number(requested)} pontos e há ${number(available)} disponíveis.`,
  'points/not-found': ({ what }) => `Não foi encontrado este registro de pontos do membro (${things[what]}).`,
  'points/hold-closed': ({ status }) => `A reserva de pontos ${closed[status]}. Faça uma nova.`,
  'points/not-pending': () => 'Os pontos já não estão pendentes, por isso isto já não é possível.',
  'points/beyond-original': ({ left }) => `É mais do que resta do original: ${number(left)} pontos.`,
  'points/out-of-order': () => 'Já foi registrado algo posterior para este membro. Tente de novo com a hora atual.',
  'points/opened-before': () => 'O saldo inicial deste membro já foi importado.',
  'points/same-member': () => 'Não é possível enviar pontos ao próprio membro.',
  'points/reason-missing': ({ field }) => (field === 'actor' ? 'Informe quem faz o ajuste.' : 'Informe o motivo do ajuste.'),
};
