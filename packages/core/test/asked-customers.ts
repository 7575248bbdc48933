import { sha256Hex } from '../src/hash/sha256-hex.js';
import { askRules, prepareTrigger, type AskRules, type CustomerPlace } from '../src/invitations/ask-rules.js';
import type { ContactBudgetDraft } from '../src/invitations/check-contact-budget.js';
import type { AskableCustomer, SurveyAsk } from '../src/invitations/check-eligibility.js';
import { checkSurveyTrigger, type SurveyTriggerDraft } from '../src/invitations/check-survey-trigger.js';
import type { Contact } from '../src/invitations/contact.js';
import { productVocabulary } from '../src/vocabulary/product-vocabulary.js';
import { valueOf } from './expect-refusal.ts';

export const hour = 3_600_000;
export const day: number = 24 * hour;
/** A Friday. */
export const noon: Date = new Date('2026-11-27T12:00:00Z');
export const ahead = (days: number): Date => new Date(noon.getTime() + days * day);
export const ago = (days: number): Date => ahead(-days);

const vocabulary: ReturnType<typeof productVocabulary> = productVocabulary({ currency: 'EUR' });

/** Everybody is asked, at any hour and without limits, so that a test sees the one thing that it sets. */
const openBudget: ContactBudgetDraft = { quietHours: null, limits: [], quarantineDays: 7, afterAnswerDays: 0, afterDeclineDays: 0 };
const openTrigger: SurveyTriggerDraft = {
  interactionTypes: ['purchase'], sampleShare: 1, duringOpenCase: 'ask', askWithinDays: 365,
  askAgain: { afterSentDays: 0, afterAnswerDays: 0, afterDeclineDays: 0 },
};

export function rulesOf(
  trigger: SurveyTriggerDraft = {}, budget: ContactBudgetDraft = {}, place: CustomerPlace = { timeZone: 'UTC' }, surveyId = 'after purchase',
): AskRules {
  const checked = valueOf(checkSurveyTrigger({ ...openTrigger, ...trigger }, vocabulary));
  const survey = prepareTrigger({ surveyId, trigger: checked, vocabulary, hash: sha256Hex });
  return valueOf(askRules(survey, { ...openBudget, ...budget }, place));
}

/** Somebody with an address for mail, who was never asked. */
export function customerWith(contacts: readonly Contact[] = [], given: Partial<AskableCustomer> = {}): AskableCustomer {
  return {
    id: 'ana', contacts, unsubscribedFrom: [], hasOpenCase: false,
    reaches: [{ channel: 'email', hasAddress: true, consent: null, bounced: false }], ...given,
  };
}

export function askOf(given: Partial<SurveyAsk> = {}): SurveyAsk {
  return { occasionId: 'order 7', interactionType: 'purchase', facts: {}, dueAt: ago(1), latestAt: ahead(100), quotas: [], ...given };
}

let lastId = 0;
/** Of a survey, unless another kind is said. */
export function contactOf(given: Partial<Contact> = {}): Contact {
  lastId += 1;
  return {
    id: `contact ${lastId}`, kind: 'survey', surveyId: 'after purchase', remindsOf: null, sentAt: null, shownAt: null, answeredAt: null,
    declinedAt: null, ...given,
  };
}

