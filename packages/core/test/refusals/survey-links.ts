import type { AnySurveyLinkRefusal } from '../../src/texts/texts.js';

export const surveyLinks: readonly AnySurveyLinkRefusal[] = [
  { kind: 'survey-link/origin-malformed', origin: 'shop.example/page' },
  { kind: 'survey-link/too-many-origins', count: 21, limit: 20 },
  { kind: 'survey-link/expiry-past' },
  { kind: 'survey-link/not-found' },
  { kind: 'survey-link/already-revoked' },
];
