// A programme, in TypeScript or as JSON
export type { Programme } from './programme.js';
export { defineProgramme, type ProgrammeDraft, type Sketch } from './define-programme.js';
export { parseProgramme, programmeLimits } from './parse-programme.js';
export { stampsEffect } from './stamps-effect.js';

// Its versions
export { parsePublishedProgramme, publishProgramme, type PublishedProgramme } from './publish-programme.js';

// Refusals
export type {
  AnyProgrammeRefusal, NamedPart, PartRefusal, ProgrammeCustomerMissing, ProgrammeMalformed, ProgrammeNameUnknown, ProgrammePartRefused, ProgrammeRefusal,
} from './programme-refusal.js';
