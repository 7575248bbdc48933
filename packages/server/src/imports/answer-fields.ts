import type { FileFields } from './import-fields.js';

/** What a column of a file of answers can be, and the name under which our own export writes it. */
export const answerColumnNames = {
  id: 'id',
  sourceId: 'source_id',
  score: 'score',
  label: 'category',
  comment: 'comment',
  reasons: 'reasons',
  channel: 'channel',
  branch: 'branch',
  staff: 'staff',
  product: 'product',
  respondedAt: 'responded_at',
  'customer.externalId': 'customer_external_id',
  'customer.email': 'customer_email',
  'customer.phone': 'customer_phone',
  'customer.name': 'customer_name',
  tags: 'tags',
  note: 'note',
  excludedFromScore: 'excluded_from_score',
  exclusionReason: 'exclusion_reason',
  rescaledFrom: 'rescaled_from',
  rescaledBy: 'rescaled_by',
  contactAddress: 'contact_address',
} as const;

export type AnswerField = keyof typeof answerColumnNames;

export const answerFields: FileFields<AnswerField> = {
  columnNames: answerColumnNames,
  needed: 'score',
  // The id of an answer is only read back from our own export.
  mappable: new Set(Object.keys(answerColumnNames).filter((field) => field !== 'id')),
  named: new Set(['attribute', 'answer', 'other']),
  // A score is not among them: an answer that is missing is no answer.
  withDefault: new Set(['comment', 'reasons', 'channel', 'branch', 'staff', 'product', 'respondedAt', 'tags', 'note']),
  // The import puts rows into the survey that it is told.
  ignored: new Set(['survey', 'survey_version']),
};
