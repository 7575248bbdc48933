export {
  checkConsent, consentLimits, type Consent, type ConsentDraft, type ConsentRefusal, type ConsentState,
} from './check-consent.js';
export { currentConsents } from './current-consents.js';
export { consentAllows, type ConsentRule } from './consent-allows.js';
