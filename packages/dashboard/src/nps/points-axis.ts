/** Bounds and ticks of an axis of points. */
export interface PointsAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Points that an axis shows at least, so that chance does not look like a mountain range. */
const shortest = 20;

/**
 * An axis of points that holds all values, with three to six round ticks, and never leaves -100..100.
 *
 * The axis does not start at 0: a score is a difference, its zero is no floor.
 *
 * @param values - points to be shown; without any, the axis is the whole scale
 */
export function pointsAxis(values: readonly number[]): PointsAxis {
  if (values.length === 0) return { domain: [-100, 100], ticks: [-100, -50, 0, 50, 100] };
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const step = [5, 10, 20, 25, 50].find((size) => highest - lowest <= 5 * size) ?? 50;
  let from = Math.max(-100, Math.floor(lowest / step) * step);
  let to = Math.min(100, Math.ceil(highest / step) * step);
  while (to - from < shortest) {
    to = Math.min(100, to + step);
    from = Math.max(-100, from - step);
  }
  const ticks: number[] = [];
  for (let tick = from; tick <= to; tick += step) ticks.push(tick + 0);
  // Plus 0, because a tick of -0 would be written with its sign.
  return { domain: [from + 0, to + 0], ticks };
}
