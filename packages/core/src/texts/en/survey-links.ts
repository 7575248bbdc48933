import type { AnySurveyLinkRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const surveyLinks: MessagesOf<AnySurveyLinkRefusal> = {
  'survey-link/origin-malformed': ({ origin }) => `${quoted(origin)} is not the address of a site. Please write it like https://shop.example, without a path.`,
  'survey-link/too-many-origins': ({ count, limit }) => `A link can be shown on ${number(limit)} sites at most; these are ${number(count)}.`,
  'survey-link/expiry-past': () => 'The link would have ended before it begins. Please choose a later time.',
  'survey-link/not-found': () => 'There is no such link.',
  'survey-link/already-revoked': () => 'This link has already been revoked.',
};
