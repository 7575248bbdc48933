import type { Tally } from '../nps/tally.js';
import type { PayPoint } from './incentive-plan.js';
import type { MixAdjustment } from './mix-adjustment.js';

/** A line of a statement: what was done, and the numbers of it. Scores in points, amounts in minor units. */
export type StatementLine =
  /** Counted answers; `responseRate` is `null` where nobody was invited, or it is not known. */
  | { readonly code: 'answers'; readonly tally: Tally; readonly n: number; readonly invited: number | null; readonly responseRate: number | null }
  /** Answers that were excluded, and how many of these the bonus rests on all the same: all but those of promoters. */
  | { readonly code: 'excluded'; readonly excluded: number; readonly taken: number }
  /** The part pays nothing. `n` are the answers that the bonus would rest on. */
  | { readonly code: 'too-few-answers'; readonly n: number; readonly minimum: number }
  /** Score of the `n` answers that the bonus rests on. */
  | { readonly code: 'score'; readonly score: number; readonly n: number }
  /** From here on, scores are adjusted. */
  | ({ readonly code: 'mix' } & MixAdjustment)
  | { readonly code: 'limits'; readonly lower: number; readonly upper: number; readonly level: number }
  /** `weight` is that of the own score, 0 to 1; the mean has the rest. */
  | { readonly code: 'shrunk'; readonly weight: number; readonly mean: number; readonly shrunkScore: number }
  /** What pays: the lower limit or the shrunk score, rounded to one decimal. */
  | { readonly code: 'points'; readonly points: number }
  /** What the curve pays for these points, and between which of its points they lie. */
  | { readonly code: 'curve'; readonly amount: number; readonly reached: PayPoint | null; readonly next: PayPoint | null }
  /** What the part pays of it. */
  | { readonly code: 'share'; readonly percent: number; readonly amount: number }
  /** The cap left so much for this part, and took `cut` away. */
  | { readonly code: 'cap'; readonly left: number; readonly cut: number };
