import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** Packages that the sources of a package may import by name. Everything else between packages is refused. */
const importablePackages: Readonly<Record<string, readonly string[]>> = {
  core: [],
  client: [],
  server: ['core'],
  dashboard: ['client', 'core'],
};

/** Folders that every folder of core may use, as it may the files of core/src itself: they know nothing of the domain. */
const foundation: ReadonlySet<string> = new Set(['stats', 'calendars']);

/**
 * The layers inside core (ARCHITECTURE.md): a folder of core/src → what lies directly below it.
 * Whatever lies below those may be imported as well, and so may the foundation.
 */
const below: Readonly<Record<string, readonly string[]>> = {
  stats: [],
  calendars: [],
  hash: [],
  attributes: [],
  batches: [],
  idempotency: [],
  'api-keys': [],
  scores: [],
  nps: ['scores'],
  inference: ['nps'],
  weights: ['inference'],
  insights: ['inference'],
  forecasts: ['nps'],
  customers: ['attributes'],
  rules: ['idempotency'],
  publishing: ['rules', 'scores'],
  testing: ['rules'],
  vocabulary: ['rules', 'scores'],
  segments: ['vocabulary'],
  json: ['segments'],
  // What happened becomes facts for rules.
  interactions: ['attributes', 'vocabulary'],
  channels: ['customers'],
  // Whom a survey asks is a condition over facts; the share of answers is a number of NPS.
  invitations: ['channels', 'rules', 'nps'],
  consents: ['invitations'],
  // A definition comes as JSON, and its conditions ask for facts of the vocabulary; who wants to be contacted leaves an address.
  surveys: ['json', 'invitations', 'customers', 'scores'],
  responses: ['segments', 'surveys', 'attributes', 'batches', 'idempotency'],
  // Where it is asked are codes, as those of an answer.
  'survey-links': ['responses'],
  imports: ['responses', 'customers'],
  comments: ['responses'],
  cases: ['responses', 'insights'],
  vouchers: ['rules', 'idempotency'],
  points: ['idempotency', 'rules'],
  // The club asks the ledger for transfers.
  loyalty: ['rules', 'points'],
  referrals: ['vouchers', 'loyalty'],
  reviews: ['rules', 'scores'],
  incentives: ['inference'],
  // A programme puts all of them together.
  programmes: ['json', 'vocabulary', 'publishing', 'referrals', 'incentives'],
};

/** Optional peers of core, each for the file of one entry, which nothing else in core may import; core has no other dependency. */
const peersOfCore: Readonly<Record<string, string>> = {
  'hash/sha256-hex': '@noble/hashes',
  'calendars/jalali': '@internationalized/date',
};

/** Files of a server feature that belong to it alone: another feature reads its queries, reacts to its events, and puts jobs into its queues. */
const privateToFeature = /\.(commands|resolver|reactions|job)\.[jt]s$/;

/** Files of server/src that put its features together, so that no feature may know them. */
const compositionRoot: ReadonlySet<string> = new Set(['main', 'app', 'schema', 'work', 'goodword', 'index']);

/** Folders that put features together as well: the routes, and the demonstration, which acts as their user. */
const composingFolders: ReadonlySet<string> = new Set(['http', 'demo']);

interface Place {
  readonly package: string;
  /** Path below the package's `src`, or `null` for tests, benchmarks and tool configs. */
  readonly inSource: string | null;
  /** Path below the package folder. */
  readonly inPackage: string;
}

function placeOf(path: string): Place | null {
  const match = /^packages\/([^/]+)\/(.+)$/.exec(path);
  if (match === null) return null;
  const [, name = '', inPackage = ''] = match;
  const isSource = inPackage.startsWith('src/') && !/\.(test|test-d|fixture)\.[jt]sx?$/.test(inPackage);
  return { package: name, inPackage, inSource: isSource ? inPackage.slice('src/'.length) : null };
}

/** First step of a path below `src`, without a file's ending: `nps/tally.ts` → `nps`, `brand.ts` → `brand`. */
function layerOf(inSource: string): string {
  return withoutEnding(inSource.split('/')[0] ?? '');
}

function withoutEnding(inSource: string): string {
  return inSource.replace(/\.[cm]?[jt]sx?$/, '');
}

function everythingBelow(layer: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(below[layer] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(below[next] ?? []));
  }
  return reached;
}

function refuseInsideCore(from: string, to: string): string | null {
  const peer = peersOfCore[withoutEnding(to)];
  if (peer !== undefined && from !== 'hash/index.ts') return `${to} needs ${peer}, which not everybody has: it is an entry of its own`;
  if (from === 'index.ts') return null;
  const [source, target] = [layerOf(from), layerOf(to)];
  const [isRootFile, toRootFile] = [!from.includes('/'), !to.includes('/')];
  if (to.endsWith('index.ts') || to.endsWith('index.js')) return 'inside core, import the file itself: the barrel is for others';
  if (!isRootFile && source === target) return null;
  if (toRootFile) return null;
  // Texts word the refusals of every folder, so they stand above all of them, and nothing stands above texts.
  if (source === 'texts') return null;
  if (target === 'texts') return 'core decides without words: only other packages import texts';
  if (isRootFile) return `core/${source} lies below every folder: it may not import core/${target}`;
  for (const layer of [source, target]) {
    if (below[layer] === undefined) return `core/${layer} has no row in scripts/boundaries.ts: say what lies below it`;
  }
  if (everythingBelow(source).has(target)) return null;
  if (foundation.has(target) && !foundation.has(source)) return null;
  return `core/${source} may not import core/${target}: it does not lie below (scripts/boundaries.ts)`;
}

function refuseInsideServer(from: string, to: string): string | null {
  if (!from.includes('/')) return null;
  const [source, target] = [layerOf(from), layerOf(to)];
  if (source === target) return null;
  if (!to.includes('/') && compositionRoot.has(target)) {
    return `features do not know the composition root: ${source} may not import ${to}`;
  }
  if (composingFolders.has(source) || !privateToFeature.test(to)) return null;
  return `${to} belongs to ${target} alone: read its queries, or react to its event`;
}

function refuseRelative(file: string, from: Place, specifier: string): string | null {
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  const to = placeOf(target);
  if (to === null) return null;
  if (to.package !== from.package) return `import @goodword/${to.package} by its name, not by a path into its folder`;
  if (from.inSource === null) return null;
  if (to.inSource === null) return 'sources do not import tests, fixtures or anything outside of src';
  if (from.package === 'core') return refuseInsideCore(from.inSource, to.inSource);
  if (from.package === 'server') return refuseInsideServer(from.inSource, to.inSource);
  return null;
}

function refusePackage(from: Place, name: string, subpath: string): string | null {
  if (/^(src|dist)(\/|$)/.test(subpath)) return `deep import: use what @goodword/${name} exports`;
  if (from.inSource === null || importablePackages[from.package]?.includes(name)) return null;
  return `${from.package} may not import @goodword/${name}`;
}

/**
 * Says why a file may not import a module, by the rules of ARCHITECTURE.md ("Who may import whom").
 *
 * @param file - path of the importing file from the repository's root, with `/`
 * @param specifier - what stands in the import, e.g. `../nps/tally.js`
 * @returns one sentence for a person, or `null` when the import is allowed
 * @example
 * refuseImport('packages/core/src/scores/score.ts', '../nps/tally.js');
 * // 'core/scores may not import core/nps: it does not lie below (scripts/boundaries.ts)'
 */
export function refuseImport(file: string, specifier: string): string | null {
  const from = placeOf(file);
  if (from === null) return null;
  if (specifier.startsWith('.')) return refuseRelative(file, from, specifier);
  const own = /^@goodword\/([^/]+)\/?(.*)$/.exec(specifier);
  if (own !== null) return refusePackage(from, own[1] ?? '', own[2] ?? '');
  if (from.inSource === null || from.package === 'server') return null;
  if (isBuiltin(specifier)) return `${from.package} runs in browsers: it may not import ${specifier}`;
  if (from.package !== 'core') return null;
  const peer = peersOfCore[withoutEnding(from.inSource)];
  if (peer !== undefined && (specifier === peer || specifier.startsWith(`${peer}/`))) return null;
  return `core has no dependency: it may not import ${specifier}`;
}
