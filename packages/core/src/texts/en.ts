import { calendars } from './en/calendars.js';
import { publishing } from './en/rule-findings.js';
import { rules } from './en/rule-reasons.js';
import { cases } from './en/cases.js';
import { consents } from './en/consents.js';
import { interactions } from './en/interactions.js';
import { wording } from './en/wording.js';
import type { CategoryNames, Messages, ReliabilityNames, VerdictSentences } from './texts.js';

const { number, points, quoted } = wording;

export { caseStatusNames } from './en/cases.js';

const fields = {
  comment: 'The comment',
  branch: 'The branch',
  staff: 'The staff member',
  product: 'The product',
  channel: 'The channel',
  reasons: 'A reason',
  tags: 'A tag',
  note: 'The note',
  reason: 'The reason',
  externalId: 'The external id',
  name: 'The name',
  question: 'The question',
} as const;

const lists = { reasons: 'reasons', tags: 'tags' } as const;

const tooLong = (what: string, length: number, limit: number): string =>
  `${what} has ${number(length)} characters; at most ${number(limit)} are possible.`;

const notStorable = (what: string): string =>
  `${what} contains a character that cannot be stored. Please remove invisible characters.`;

export const categoryNames: CategoryNames = {
  promoter: { one: 'promoter', many: 'promoters' },
  passive: { one: 'passive', many: 'passives' },
  detractor: { one: 'detractor', many: 'detractors' },
};

export const reliabilityNames: ReliabilityNames = {
  none: 'no answers yet',
  'very-low': 'very few answers',
  low: 'few answers',
  ok: 'enough answers',
};

export const verdicts: VerdictSentences = {
  rose: ({ before, after }) =>
    `The score rose from ${points(before)} to ${points(after)}; chance alone hardly explains the rise.`,
  fell: ({ before, after }) =>
    `The score fell from ${points(before)} to ${points(after)}; chance alone hardly explains the fall.`,
  'no-change-shown': ({ before, after, smallestDetectable }) =>
    `The score was ${points(before)} and is now ${points(after)}; the difference may be chance.`
    + (smallestDetectable === null ? '' : ` A change of about ${number(Math.ceil(smallestDetectable))} or more would probably have shown.`),
  'too-few-answers': () => 'There are too few answers to say whether the score changed.',
};

export const messages: Messages = {
  'score/missing': () => 'The score is missing.',
  'score/not-a-number': () => 'The score is not a number. Please write it in digits.',
  'score/not-whole': ({ value }) => `The score ${number(value)} is not a whole number.`,
  'score/out-of-range': ({ value, lowest, highest }) =>
    `The score ${number(value)} is outside ${number(lowest)} to ${number(highest)}.`,

  'attributes/not-a-record': () => 'The attributes are not a list of names with values.',
  'attributes/too-many': ({ count, limit }) =>
    `There are ${number(count)} attributes; at most ${number(limit)} are possible.`,
  'attributes/name-malformed': ({ limit }) =>
    `The name of an attribute is empty, too long or not storable; it may have up to ${number(limit)} characters.`,
  'attributes/too-long': ({ name, length, limit }) => tooLong(`The attribute ${quoted(name)}`, length, limit),
  'attributes/not-plain': ({ name }) =>
    `The attribute ${quoted(name)} has to be a text, a number, or true or false.`,

  'response/comment-too-long': ({ length, limit }) => tooLong(fields.comment, length, limit),
  'response/date-unreadable': () => 'The date of the answer cannot be read.',
  'response/date-out-of-range': () => 'The date of the answer lies before the year 2000 or in the future.',
  'response/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'response/text-not-storable': ({ field }) => notStorable(fields[field]),
  'response/too-many-values': ({ field, count, limit }) =>
    `The answer has ${number(count)} ${lists[field]}; at most ${number(limit)} are possible.`,
  'response/exclusion-reason-missing': () => 'Please say why this answer should not count.',
  'response/not-found': () => 'There is no such answer.',
  'response/edit-window-over': ({ days }) => `The answer is more than ${number(days)} days old and can no longer be changed.`,

  'customer/unidentified': () => 'Please give an external id, an e-mail address or a phone number.',
  'customer/email-invalid': () => 'The e-mail address is not valid.',
  'customer/phone-invalid': () => 'The phone number is not valid. Please write it with + and the country code.',
  'customer/time-zone-unknown': () => 'The time zone is unknown. An example of a known one is Europe/Lisbon.',
  'customer/locale-unknown': () => 'The language is not valid. An example of a valid one is pt-BR.',
  'customer/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'customer/text-not-storable': ({ field }) => notStorable(fields[field]),
  'customer/not-found': () => 'There is no such customer.',
  'customer/ambiguous': () => 'These identifiers belong to two different customers. Nothing was changed.',

  'survey/name-missing': () => 'Please give the survey a name.',
  'survey/question-missing': () => 'Please write the question of the survey.',
  'survey/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'survey/text-not-storable': ({ field }) => notStorable(fields[field]),
  'survey/not-found': () => 'There is no such survey.',
  'survey/name-taken': () => 'Another survey already has this name. Please choose a different one.',

  'idempotency/key-malformed': ({ limit }) =>
    `The idempotency key has to have 1 to ${number(limit)} characters.`,
  'idempotency/key-reused': () => 'This idempotency key was already used with different content.',

  'batch/empty': () => 'The list is empty. Please send at least one entry.',
  'batch/too-large': ({ count, limit }) =>
    `The list has ${number(count)} entries; at most ${number(limit)} are possible at once.`,

  'api-key/name-missing': () => 'Please give the key a name.',
  'api-key/name-too-long': ({ limit }) =>
    `The name of the key is too long or not storable; it may have up to ${number(limit)} characters.`,
  'api-key/scopes-missing': () => 'Please choose what the key may do.',
  'api-key/not-found': () => 'There is no such key.',
  'api-key/already-revoked': () => 'This key has already been revoked.',

  'import/csv-malformed': ({ line }) =>
    `The file cannot be read from line ${number(line)} on. Please check its quotation marks.`,
  'import/column-missing': ({ column }) => `The file has no column ${quoted(column)}.`,
  'import/column-count': ({ expected, got }) =>
    `The number of columns is ${number(got)} instead of ${number(expected)}.`,
  'import/date-unreadable': ({ format }) => `The date does not have the form ${quoted(format)}.`,
  'import/source-id-repeated': () => 'An earlier row of the file has the same id.',
  'import/file-empty': () => 'The file is empty: it has not even a line with the names of its columns.',
  'import/column-repeated': ({ column }) =>
    `The file has two columns named ${quoted(column)}. Please rename one of them.`,
  'import/encoding-invalid': ({ line, encoding }) =>
    `Line ${number(line)} is not text in ${quoted(encoding)}. Please declare the encoding of the file.`,
  'import/row-too-long': ({ line, limit }) =>
    `The row that begins in line ${number(line)} is longer than ${number(limit)} bytes. Please check whether a quotation mark is left open.`,
  'import/rescaling-unknown': () => 'The score was converted by a rule that is not known here.',
  'import/rescaling-differs': ({ score }) =>
    `The rule of the conversion makes the score ${number(score)}, not the one of this row.`,
  'import/truth-unreadable': () => 'This has to be true or false.',
  'import/source-id-malformed': ({ limit }) =>
    `The id has more than ${number(limit)} characters, or one that cannot be stored.`,
  'import/interrupted': () =>
    'The import was interrupted. Please start it again with the same file; no row is stored twice.',
  'import/survey-changed': () =>
    'While the file was read, what the survey asks was changed, or it was closed. Nothing was stored. Please look at the survey and import the file again.',
  'import/label-mismatch': ({ category }) =>
    `The group named in the row does not fit its score. The score counts: ${categoryNames[category].one}.`,
  'import/not-found': () => 'There is no such import.',
  'import/already-undone': () => 'This import has already been undone.',

  ...calendars,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
};
