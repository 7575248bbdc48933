// Programmes to begin with
export { apologyProgramme } from './apology-programme.js';
export { pointsClubProgramme } from './points-club-programme.js';
export { promoterClubProgramme } from './promoter-club-programme.js';
export { reviewAskProgramme } from './review-ask-programme.js';
export { staffBonusProgramme } from './staff-bonus-programme.js';
export { stampCardProgramme } from './stamp-card-programme.js';
export { twoSidedReferralProgramme } from './two-sided-referral-programme.js';
