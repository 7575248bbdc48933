import type { AnyIncentiveRefusal } from '../../incentives/incentive-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const incentives: MessagesOf<AnyIncentiveRefusal> = {
  'incentive/plan-malformed': ({ field }) => `${quoted(field)} falta no plano ou não pode ser lido.`,
  'incentive/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} tem de ser um número de ${number(lowest)} a ${number(highest)}.`,
  'incentive/curve-falls': ({ at }) =>
    `O ponto ${number(at + 1)} da curva de pagamento tem de ficar acima do anterior e não pagar menos.`,
  'incentive/group-unknown': ({ group }) =>
    `O plano não conhece os clientes ${quoted(group)}. Inclua-os na composição de clientes do plano.`,
  'incentive/nothing-held': () => 'Nada está retido aqui: esta parte já pode ser paga ou já foi decidida.',
  'incentive/own-bonus': () => 'Ninguém decide sobre o próprio bônus. Peça a outra pessoa, por favor.',
  'incentive/reason-malformed': ({ limit }) =>
    `Informe o motivo da decisão, com no máximo ${number(limit)} caracteres e sem caracteres invisíveis.`,
};
