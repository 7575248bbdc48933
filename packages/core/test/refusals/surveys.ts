import type { AnySurveyRefusal } from '../../src/texts/texts.js';

const path = '/questions/1/text/en';

/** One refusal of each kind, and of each word on which the sentence depends. */
export const surveys: readonly AnySurveyRefusal[] = [
  { kind: 'survey/nps-question-count', count: 2 },
  { kind: 'survey/condition-looks-ahead', path, question: 'score' },
  { kind: 'survey/variants-overlap', path, score: 7 },
  { kind: 'survey/composite-of-one', question: 'speed' },
  { kind: 'survey/placeholder-unknown', path, placeholder: 'customer.shoeSize' },
  { kind: 'survey/placeholder-without-fallback', path, placeholder: 'product' },
  ...(['rating', 'option', 'one-option', 'text', 'yes-or-no', 'address'] as const).map(
    (expected) => ({ kind: 'survey/answer-unfit', question: 'speed', expected }) as const,
  ),
  { kind: 'survey/question-unknown', question: 'what a stranger wrote' },
  { kind: 'survey/status-unreachable', from: 'draft', to: 'closed' },
  { kind: 'survey/status-unreachable', from: 'paused', to: 'live' },
  { kind: 'survey/version-not-found', number: 12 },
  { kind: 'survey/closed' },
  { kind: 'survey/saved-meanwhile' },
  { kind: 'survey/translations-missing', missing: [{ path, language: 'fa' }, { path: '/endings/passive/title', language: 'fa' }] },
  { kind: 'survey/reasons-unknown', codes: ['rude-staff', 'slow-delivery'], path },
  { kind: 'survey/reasons-in-use', codes: ['rude-staff', 'slow-delivery'] },
];
