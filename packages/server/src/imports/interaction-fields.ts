import type { FileFields } from './import-fields.js';

/** What a column of a file of interactions can be. */
const columnNames = {
  type: 'type',
  externalId: 'external_id',
  occurredAt: 'occurred_at',
  amount: 'amount',
  currency: 'currency',
  channel: 'channel',
  branch: 'branch',
  staff: 'staff',
  product: 'product',
  'customer.externalId': 'customer_external_id',
  'customer.email': 'customer_email',
  'customer.phone': 'customer_phone',
  'customer.name': 'customer_name',
} as const;

export type InteractionField = keyof typeof columnNames;

export const interactionFields: FileFields<InteractionField> = {
  columnNames,
  needed: 'type',
  mappable: new Set(Object.keys(columnNames)),
  named: new Set(['attribute']),
  withDefault: new Set(['type', 'occurredAt', 'currency', 'channel', 'branch', 'staff', 'product']),
  ignored: new Set(),
};
