import type { AttributesRefusal } from '../../attributes/check-attributes.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../interactions/interaction-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const fields = { externalId: 'external id', branch: 'branch', staff: 'staff member', product: 'product', channel: 'channel' } as const;

const over = {
  completed: 'The interaction is completed.',
  refunded: 'The interaction has already been refunded.',
  cancelled: 'The interaction was cancelled.',
} as const;

export const interactions: MessagesOf<
  Exclude<InteractionRefusal, AttributesRefusal> | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
> = {
  'interaction/type-missing': () => 'Please say what kind of interaction it is, such as purchase.',
  'interaction/type-malformed': ({ limit }) =>
    `The type of the interaction has to be a code such as support-call: small letters, digits and hyphens, at most ${number(limit)} characters.`,
  'interaction/text-too-long': ({ field, length, limit }) =>
    `The ${fields[field]} of the interaction has ${number(length)} characters; at most ${number(limit)} are possible.`,
  'interaction/text-not-storable': ({ field }) =>
    `The ${fields[field]} of the interaction contains a character that cannot be stored. Please remove invisible characters.`,
  'interaction/date-unreadable': () => 'The date of the interaction cannot be read.',
  'interaction/date-out-of-range': () =>
    'The date of the interaction lies in the future, before the year 2000, or before what it follows.',
  'interaction/amount-malformed': () => 'The amount has to be a whole number of the smallest unit, such as cents.',
  'interaction/currency-malformed': () => 'The currency has to be three capital letters, such as EUR.',
  'interaction/amount-unknown': () => 'The interaction has no amount, so no part of it can be given back.',
  'interaction/currency-differs': ({ currency }) => `The interaction was paid in ${quoted(currency)}.`,
  'interaction/refund-too-large': () => 'This is more than what is left of the amount. Please choose a smaller one.',
  'interaction/already-over': ({ status }) => over[status],
  'interaction/not-found': () => 'There is no such interaction.',
};
