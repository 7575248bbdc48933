import type { AnyProgrammeRefusal } from '../../programmes/programme-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const faults = { missing: 'está em falta', unknown: 'é desconhecido', malformed: 'não pode ser usado' } as const;

const parts = {
  points: 'pontos', voucher: 'vale', tier: 'nível', referral: 'indicação', 'stamp-card': 'cartão de carimbos',
} as const;

export const programmes: MessagesOf<AnyProgrammeRefusal> = {
  'programme/malformed': ({ path, fault }) => `O campo ${quoted(path)} do programa ${faults[fault]}. Corrija-o, por favor.`,
  'programme/part-refused': ({ path }) => `O programa não pode ser usado por causa de ${quoted(path)}. Corrija essa parte, por favor.`,
  'programme/name-unknown': ({ path, what }) =>
    `Em ${quoted(path)} é dado algo que o programa não tem (${parts[what]}). Acrescente-o ou retire-o, por favor.`,
  'programme/customer-missing': () => 'Uma regra dá algo a um cliente, mas o evento não indica nenhum. Ligue a regra a um evento que o indique, por favor.',
};
