import type { AttributesRefusal } from '../../attributes/check-attributes.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../interactions/interaction-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const fields = { externalId: 'identificador externo', branch: 'unidade', staff: 'funcionário', product: 'produto', channel: 'canal' } as const;

const over = {
  completed: 'A interação está concluída.',
  refunded: 'A interação já foi reembolsada.',
  cancelled: 'A interação foi cancelada.',
} as const;

export const interactions: MessagesOf<
  Exclude<InteractionRefusal, AttributesRefusal> | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
> = {
  'interaction/type-missing': () => 'Informe o tipo da interação, por exemplo purchase.',
  'interaction/type-malformed': ({ limit }) =>
    `O tipo da interação deve ser um código como support-call: letras minúsculas, dígitos e hifens, no máximo ${number(limit)} caracteres.`,
  'interaction/text-too-long': ({ field, length, limit }) =>
    `O campo ${fields[field]} da interação tem ${number(length)} caracteres; são possíveis no máximo ${number(limit)}.`,
  'interaction/text-not-storable': ({ field }) =>
    `O campo ${fields[field]} da interação contém um caractere que não pode ser guardado. Remova os caracteres invisíveis, por favor.`,
  'interaction/date-unreadable': () => 'Não foi possível ler a data da interação.',
  'interaction/date-out-of-range': () => 'A data da interação está no futuro, é anterior ao ano 2000 ou vem antes do que ela segue.',
  'interaction/amount-malformed': () => 'O valor deve ser um número inteiro da menor unidade, por exemplo centavos.',
  'interaction/currency-malformed': () => 'A moeda deve ter três letras maiúsculas, por exemplo BRL.',
  'interaction/amount-unknown': () => 'A interação não tem valor, por isso nenhuma parte pode ser devolvida.',
  'interaction/currency-differs': ({ currency }) => `A interação foi paga em ${quoted(currency)}.`,
  'interaction/refund-too-large': () => 'Isso é mais do que resta do valor. Escolha um valor menor.',
  'interaction/already-over': ({ status }) => over[status],
  'interaction/not-found': () => 'Essa interação não existe.',
};
