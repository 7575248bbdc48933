/** The scales on which people may have been asked. */
export type ScaleName = 'zero-to-ten' | 'one-to-ten' | 'zero-to-hundred' | 'one-to-five';

/** A declared conversion to 0..10; its name is stored beside every answer that it made. */
export type RescalingRule = 'divide-by-ten-round-down' | 'one-to-five-linear-round-down';

/** One scale: whole numbers from `lowest` to `highest`. */
export interface Scale {
  readonly name: ScaleName;
  readonly lowest: number;
  readonly highest: number;
  /** `null` when the answer is the score as it stands. */
  readonly rescaling: {
    readonly rule: RescalingRule;
    /** The score for a number of this scale. */
    readonly toScore: (value: number) => number;
  } | null;
}

/**
 * The scales by name.
 *
 * One to ten keeps its numbers and the thresholds of zero to ten; stretching it would move people between
 * categories unseen. Zero to hundred is divided by ten and rounded down, which keeps the categories of the
 * undivided answer (90 and more, 70 and more). One to five is stretched linearly and rounded down: 5 is
 * 10, 4 is 7, 3 is 5, 2 is 2, 1 is 0. No standard exists for the last two, so such answers are marked.
 */
export const scales: Readonly<Record<ScaleName, Scale>> = {
  'zero-to-ten': { name: 'zero-to-ten', lowest: 0, highest: 10, rescaling: null },
  'one-to-ten': { name: 'one-to-ten', lowest: 1, highest: 10, rescaling: null },
  'zero-to-hundred': {
    name: 'zero-to-hundred',
    lowest: 0,
    highest: 100,
    rescaling: { rule: 'divide-by-ten-round-down', toScore: (value) => Math.floor(value / 10) },
  },
  'one-to-five': {
    name: 'one-to-five',
    lowest: 1,
    highest: 5,
    rescaling: { rule: 'one-to-five-linear-round-down', toScore: (value) => Math.floor((value - 1) * 2.5) },
  },
};

/**
 * Whether a text names a scale.
 *
 * @example
 * isScaleName('zero-to-ten'); // true
 */
export function isScaleName(text: string): text is ScaleName {
  return Object.hasOwn(scales, text);
}
