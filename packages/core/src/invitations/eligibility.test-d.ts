import { consentFor } from '../consents/consent-for.js';
import type { Consent } from '../consents/check-consent.js';
import { unsubscribedKinds } from '../consents/unsubscribed-kinds.js';
import type { AskableCustomer, SurveyAsk } from './check-eligibility.js';
import type { Reach } from './choose-channel.js';
import type { ContactRules } from './contact-rules.js';
import type { PlannedSending } from './plan-sending.js';

declare const history: readonly Consent[];
declare const plan: PlannedSending;
declare const rules: ContactRules;

/** What customers said of being written to is what eligibility asks for, though consents lie above it. */
export const reach: Reach = {
  channel: 'sms', hasAddress: true, consent: consentFor(history, { channel: 'sms', contactKind: 'survey' }), bounced: false,
};
export const customer: AskableCustomer = {
  id: 'ana', contacts: [], unsubscribedFrom: unsubscribedKinds(history), hasOpenCase: false, reaches: [reach],
};

/** A plan is a part of an ask. */
export const ask: SurveyAsk = { ...plan, occasionId: 'order 7', interactionType: 'purchase', facts: {}, quotas: [] };

// @ts-expect-error nobody is asked through a channel that nothing is sent by
export const kiosk: Reach = { ...reach, channel: 'kiosk' };

// @ts-expect-error rules are made by askRules, which checks them
export const unchecked: ContactRules = { ...rules, budget: { quarantineDays: 0 } };
