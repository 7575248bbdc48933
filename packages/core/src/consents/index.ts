export {
  checkConsent, consentLimits, type Consent, type ConsentDraft, type ConsentRefusal, type ConsentState,
} from './check-consent.js';
export { consentFor } from './consent-for.js';
export { currentConsents } from './current-consents.js';
export { unsubscribedKinds } from './unsubscribed-kinds.js';
