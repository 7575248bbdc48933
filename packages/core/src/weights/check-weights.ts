/** The weights as doubles, checked; ones when there are none. */
export function checkWeights(weights: ArrayLike<number>): Float64Array {
  const checked = Float64Array.from(weights);
  for (const weight of checked) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`weights: ${weight} is not a weight`);
  }
  return checked;
}
