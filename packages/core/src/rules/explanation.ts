import type { Condition, Json, Truth } from './condition.js';
import type { FactValue } from './fact-type.js';

/** In place of the value of a fact that is personal. */
export interface Masked {
  readonly masked: true;
}

/** A value as an explanation shows it: `null` when the fact is unknown. */
export type Shown = FactValue | Masked | null;

/** Why a condition came out as it did: a code and what a sentence needs. */
export type ConditionReason =
  | { readonly code: 'factMissing'; readonly path: string }
  | { readonly code: 'factPresent' | 'factAbsent'; readonly path: string }
  | {
      readonly code: 'factFits' | 'factDiffers';
      readonly path: string;
      readonly op: Condition['op'];
      readonly expected: Json;
      readonly actual: Shown;
    }
  /** Of the parts of `all`, `any`, `atLeast` or `not`, so many hold, fail and are unknown; `needed` would do. */
  | {
      readonly code: 'parts';
      readonly op: Condition['op'];
      readonly holding: number;
      readonly failing: number;
      readonly unknown: number;
      readonly needed: number;
    }
  | { readonly code: 'kindAnswered'; readonly kind: string; readonly answer: Truth };

/** A condition with all its parts, each with its result: what a person asks for who does not understand a decision. */
export interface Explanation {
  /** The id that its author gave, or its place, such as `/0/1`. */
  readonly id: string;
  readonly op: Condition['op'];
  /** `null` for combinations and kinds. */
  readonly path: string | null;
  /** `{ masked: true }` where the fact is personal. */
  readonly expected: Json;
  /** The value of the fact; of a kind, those that it reads; of a combination, how many parts hold. */
  readonly actual: Shown | Readonly<Record<string, Shown>>;
  readonly result: Truth;
  readonly reason: ConditionReason;
  readonly of: readonly Explanation[];
}
