/**
 * The check character over characters of an alphabet of 16, each as its place 0 to 15.
 *
 * Places are the elements of GF(16) with x⁴ + x + 1; the sum of the places, each times a power of x, is brought to 0. The
 * powers repeat after 15 places and no two neighbours are alike, so that any one wrong character and any swap of two
 * different neighbours shows, and up to 15 places even any swap.
 */
export function checkCharacter(places: readonly number[]): number {
  return timesX(remainder(places));
}

/** Whether the last place is the check character of those before it. */
export function isChecked(places: readonly number[]): boolean {
  return remainder(places) === 0;
}

function remainder(places: readonly number[]): number {
  return places.reduce((sum, place) => timesX(sum) ^ place, 0);
}

function timesX(element: number): number {
  const doubled = element << 1;
  return doubled < 16 ? doubled : doubled ^ 0b10011;
}
