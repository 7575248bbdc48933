/** How many months apart the labels of an axis may stand, from dense to sparse. */
const steps = [1, 2, 3, 4, 6, 12, 24, 48];

/**
 * Which points of a monthly trend are labelled: as many as fit, and always the first month of a year, so that the
 * year has a place to stand. The first point is labelled too where there is room for it.
 *
 * @param count - number of months
 * @param firstOfYear - index of the first month that begins a year; -1 when none does
 * @param width - of the axis, in pixels
 * @param labelWidth - room that one label needs, in pixels
 * @example
 * monthTicks(24, 1, 660, 44); // [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]
 */
export function monthTicks(count: number, firstOfYear: number, width: number, labelWidth: number): readonly number[] {
  const most = Math.max(1, Math.floor(width / labelWidth));
  const step = steps.find((months) => count / months <= most) ?? 96;
  const anchor = Math.max(firstOfYear, 0) % step;
  const ticks: number[] = [];
  for (let index = anchor; index < count; index += step) ticks.push(index);
  const room = step === 1 ? labelWidth : (anchor * width) / Math.max(count - 1, 1);
  return anchor > 0 && room >= labelWidth ? [0, ...ticks] : ticks;
}
