// A programme, in TypeScript or as JSON
export type { Programme } from './programme.js';
export { defineProgramme, type ProgrammeDraft, type Sketch } from './define-programme.js';
export { parseProgramme, programmeLimits } from './parse-programme.js';
export { stampsEffect } from './stamps-effect.js';

// Its versions
export { parsePublishedProgramme, publishProgramme, type PublishedProgramme } from './publish-programme.js';

// What it would have done
export { simulate } from './simulate.js';
export type {
  BudgetEnd, CostKind, SimulatedAward, SimulatedCost, SimulatedMonth, SimulatedRefusal, Simulation, SimulationTerms,
} from './simulation.js';

// Presets
export { apologyProgramme } from './apology-programme.js';
export { pointsClubProgramme } from './points-club-programme.js';
export { promoterClubProgramme } from './promoter-club-programme.js';
export { reviewAskProgramme } from './review-ask-programme.js';
export { staffBonusProgramme } from './staff-bonus-programme.js';
export { stampCardProgramme } from './stamp-card-programme.js';
export { twoSidedReferralProgramme } from './two-sided-referral-programme.js';

// Refusals
export type {
  NamedPart, PartRefusal, ProgrammeMalformed, ProgrammeNameUnknown, ProgrammePartRefused, ProgrammeRefusal,
} from './programme-refusal.js';
