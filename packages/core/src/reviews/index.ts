// Destinations and links
export {
  isReviewDestination, reviewDestinations,
  type OwnDestinationName, type ReviewDestination, type ReviewDestinationName, type ReviewDestinations, type ReviewPolicy, type Stance,
} from './review-destination.js';
export { reviewLink, type ReviewLink, type ReviewPlace, type ReviewPlaceMalformed } from './review-link.js';

// Asking
export { prepareReviewAsk, type NoReviewDestination, type ReviewAsk, type ReviewWording } from './prepare-review-ask.js';
export {
  chooseReviewDestination,
  type PastReviewAsk, type ReviewAlreadyAsked, type ReviewCandidate, type ReviewChoice,
} from './choose-review-destination.js';
export { defaultReviewTargets, reviewNeed, type ReviewNeed, type ReviewStanding, type ReviewTargets } from './review-need.js';

// Checking before publishing
export { opinionIn, type Opinion } from './opinion-in.js';
export {
  lintReviewAsk, type ReviewAcknowledgement, type ReviewAskRule, type ReviewFinding, type ReviewLint,
} from './lint-review-ask.js';
export {
  lintReviewRules,
  type ReviewDestinationUnknown, type ReviewRuleFinding, type ReviewRulesLint, type ReviewRulesOptions,
} from './lint-review-rules.js';
