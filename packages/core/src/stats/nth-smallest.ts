/**
 * The value that would stand at `rank` (from 0) if the values were sorted. Moves the values within their array, so
 * that a second question costs less than the first.
 *
 * @see Hoare (1961), Communications of the ACM 4:321, algorithm 65
 */
export function nthSmallest(values: Float64Array, rank: number): number {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    // The middle, so that sorted values are no worst case.
    const pivot = values[(first + last) >> 1] ?? 0;
    let [left, right] = [first, last];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left <= right) {
        const moved = values[left] ?? 0;
        values[left++] = values[right] ?? 0;
        values[right--] = moved;
      }
    }
    if (rank <= right) last = right;
    else if (rank >= left) first = left;
    else break;
  }
  return values[rank] ?? 0;
}
