import { ok, refuse, type Result } from '../result.js';
import { isBlank } from '../trimmed.js';
import { parseDecimal } from './parse-decimal.js';
import { isScore, type Score } from './score.js';
import { scales, type Scale, type ScaleName } from './scale.js';

/** A score and, when it was converted from another scale, what it was made from. */
export interface ParsedScore {
  readonly score: Score;
  /** The answer as it was given on its own scale; `null` when nothing was converted. */
  readonly rescaledFrom: number | null;
  /** The rule that converted it, see `scales`; `null` when nothing was converted. */
  readonly rescaledBy: string | null;
}

export type ScoreRefusal =
  | { readonly kind: 'score/missing' }
  | { readonly kind: 'score/not-a-number' }
  | { readonly kind: 'score/not-whole'; readonly value: number }
  | {
      readonly kind: 'score/out-of-range';
      readonly value: number;
      readonly lowest: number;
      readonly highest: number;
    };

/**
 * The score in an answer that came from a form, a file or another program.
 *
 * A missing answer is not 0, and nothing is ever clamped or rounded into the scale: what is not a whole
 * number of the scale is refused.
 *
 * @param input - a number or a text in plain decimal notation; anything else is not a number
 * @returns the score; refuses `score/missing` (empty, blank, `null`, `undefined`), `score/not-a-number`,
 *   `score/out-of-range`, `score/not-whole`
 * @example
 * parseScore('۹'); // { ok: true, value: { score: 9, rescaledFrom: null, rescaledBy: null } }
 * parseScore('4', 'one-to-five'); // score 7, rescaledFrom 4
 * parseScore(6.5); // refused: score/not-whole
 */
export function parseScore(input: unknown, scale: ScaleName = 'zero-to-ten'): Result<ParsedScore, ScoreRefusal> {
  if (input === null || input === undefined) return refuse({ kind: 'score/missing' });
  if (typeof input === 'number') return onScale(input, scales[scale]);
  if (typeof input !== 'string') return refuse({ kind: 'score/not-a-number' });
  if (isBlank(input)) return refuse({ kind: 'score/missing' });
  return onScale(parseDecimal(input) ?? Number.NaN, scales[scale]);
}

function onScale(value: number, { lowest, highest, rescaling }: Scale): Result<ParsedScore, ScoreRefusal> {
  if (!Number.isFinite(value)) return refuse({ kind: 'score/not-a-number' });
  if (value < lowest || value > highest) return refuse({ kind: 'score/out-of-range', value, lowest, highest });
  if (!Number.isInteger(value)) return refuse({ kind: 'score/not-whole', value });
  const given = value + 0; // -0 and 0 are the same answer
  const score = rescaling === null ? given : rescaling.toScore(given);
  if (!isScore(score)) throw new RangeError(`scale: ${value} was converted to ${score}, which is not a score`);
  return ok({
    score,
    rescaledFrom: rescaling === null ? null : given,
    rescaledBy: rescaling === null ? null : rescaling.rule,
  });
}
