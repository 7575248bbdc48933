/**
 * What a method takes for granted and the given values do not offer. The number was computed all the same;
 * it has to be read with this in mind.
 *
 * - `large-sample`: fewer values than the approximation needs.
 * - `spread`: all values are equal, so that nothing shows how far chance reaches.
 * - `every-category`: a category is empty.
 * - `equal-distributions`: the groups differ in more than their mean.
 * - `equal-weights`: the answers do not count alike, and the method was made for those that do.
 * - `independent-values`: some values come from the same customer or cluster.
 * - `independent-periods`: neighbouring periods resemble each other more than chance allows.
 * - `single-look`: the same question was asked of growing numbers until the answer pleased.
 * - `planned-comparison`: what is compared was chosen by looking at the same numbers.
 */
export type BrokenAssumption =
  | 'large-sample'
  | 'spread'
  | 'every-category'
  | 'equal-distributions'
  | 'equal-weights'
  | 'independent-values'
  | 'independent-periods'
  | 'single-look'
  | 'planned-comparison';
