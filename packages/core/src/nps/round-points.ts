/**
 * Points as they are shown: rounded half away from zero, so that -62.5 and 62.5 mirror each other.
 *
 * Round once, at the edge, and never subtract rounded numbers.
 *
 * @param points - any finite number
 * @param decimals - digits behind the point, 0 to 15; default 0
 * @returns never -0
 * @throws RangeError when a number is not finite or the digits are not a whole number from 0 to 15
 * @example
 * roundPoints(-62.5); // -63
 * roundPoints(62.859, 1); // 62.9
 */
export function roundPoints(points: number, decimals = 0): number {
  if (!Number.isFinite(points)) throw new RangeError(`roundPoints: ${points} is not a number of points`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`roundPoints: ${decimals} is not a number of digits from 0 to 15`);
  }
  // The shift goes through the decimal text: 1.005 * 100 is 100.49999999999999.
  const magnitude = shifted(Math.floor(shifted(Math.abs(points), decimals) + 0.5), -decimals);
  return magnitude === 0 ? 0 : Math.sign(points) * magnitude;
}

function shifted(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
