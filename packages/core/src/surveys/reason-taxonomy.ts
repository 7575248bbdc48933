import type { TranslatedText } from './survey-definition.js';

/** A reason of a workspace, by whose code answers are counted over all surveys. */
export interface Reason {
  readonly code: string;
  /** As reports and surveys call it; a survey may have words of its own. */
  readonly text: TranslatedText;
  /** No longer offered; answers that name it keep it. */
  readonly retired?: boolean | undefined;
}

/** All reasons of a workspace. */
export type ReasonTaxonomy = readonly Reason[];
