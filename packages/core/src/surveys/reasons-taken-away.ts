import type { ReasonTaxonomy } from './reason-taxonomy.js';

/** Reasons that answers or surveys have were to be taken away; they can be retired instead. */
export interface ReasonsInUse {
  readonly kind: 'survey/reasons-in-use';
  readonly codes: readonly string[];
}

/**
 * The codes that would be no reasons of the workspace any more. One that is retired is not taken away: it keeps its words, in which
 * old answers are read.
 *
 * @example
 * reasonsTakenAway([{ code: 'rude-staff', text: { en: 'Rude staff' } }], []); // ['rude-staff']
 */
export function reasonsTakenAway(current: ReasonTaxonomy, next: ReasonTaxonomy): readonly string[] {
  const kept = new Set(next.map(({ code }) => code));
  return current.map(({ code }) => code).filter((code) => !kept.has(code));
}
