/** @throws RangeError when a weight is negative or not finite */
export function checkWeights(weights: ArrayLike<number>): Float64Array {
  const checked = Float64Array.from(weights);
  for (const weight of checked) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`weights: ${weight} is not a weight`);
  }
  return checked;
}

/** Weights relative to the largest, so that no sum or square leaves the range of doubles; times `scale` they are as given. */
export function relativeWeights(given: ArrayLike<number>): { readonly weights: Float64Array; readonly scale: number } {
  const checked = checkWeights(given);
  const scale = checked.reduce((largest, weight) => Math.max(largest, weight), 0) || 1;
  return { weights: checked.map((weight) => weight / scale), scale };
}
