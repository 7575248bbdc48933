/** Whether a fact tells what a customer thinks of you: surely, perhaps, or not at all. */
export type Opinion = 'certain' | 'possible' | 'none';

/** Facts of these are about things and days, not about what the one customer thinks: `branch.nps` is everybody's score. */
const ofThings: ReadonlySet<string> = new Set(['branch', 'product', 'calendar']);

/** Their words may mean something else: a rating of a driver, a category of goods, the reason of a return. */
const ofEvents: ReadonlySet<string> = new Set(['interaction', 'order', 'purchase', 'membership', 'voucher', 'referral']);

const opinions: ReadonlySet<string> = new Set([
  'score', 'scores', 'nps', 'csat', 'ces', 'rating', 'ratings', 'stars', 'sentiment', 'satisfaction', 'satisfied', 'happy', 'unhappy',
  'promoter', 'promoters', 'passive', 'passives', 'detractor', 'detractors', 'category', 'categories',
  'comment', 'comments', 'reason', 'reasons', 'theme', 'themes', 'complaint', 'complaints',
  // A case is opened for a low score, and the churn level rises with it.
  'case', 'cases', 'churn',
]);

/** What they hold depends on what somebody put into them. */
const containers: ReadonlySet<string> = new Set(['segment', 'segments', 'tag', 'tags']);

/**
 * Whether a fact tells what a customer thinks, by the words of its path.
 *
 * A fact that is called otherwise is not found: an attribute `mood` is yours to know. For a condition on a segment give the
 * facts that the segment itself reads.
 *
 * @param path - `response.score`, `customer.scoreChange`
 * @example
 * opinionIn('customer.scoreChange'); // 'certain'
 * opinionIn('interaction.category'); // 'possible'
 * opinionIn('branch.nps'); // 'none'
 */
export function opinionIn(path: string): Opinion {
  const words = path.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u).map((word) => word.toLowerCase());
  const [owner = ''] = path.split('.', 1);
  if (ofThings.has(owner)) return 'none';
  if (words.some((word) => opinions.has(word))) return ofEvents.has(owner) ? 'possible' : 'certain';
  return words.some((word) => containers.has(word)) ? 'possible' : 'none';
}

/** Those of some facts that tell what a customer thinks, or may tell it. */
export interface Opinions {
  readonly factPaths: readonly string[];
  /** Whether one of them surely does. */
  readonly isCertain: boolean;
}

export function opinionsIn(paths: readonly string[]): Opinions {
  const found = paths.map((path) => ({ path, opinion: opinionIn(path) })).filter(({ opinion }) => opinion !== 'none');
  return { factPaths: found.map(({ path }) => path), isCertain: found.some(({ opinion }) => opinion === 'certain') };
}
