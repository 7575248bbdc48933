import { refuse, ok, type Result } from '../result.js';
import { checkVoucher } from './check-voucher.js';
import type { VoucherRequest } from './explain-voucher.js';
import { remainderAfter, wholeOrder, type VoucherRemainder } from './voucher-order.js';
import type { Voucher, VoucherProgramme } from './voucher-programme.js';
import type { VoucherChange, VoucherQuote } from './voucher-quote.js';
import type { VoucherRefusal } from './voucher-refusal.js';
import { countOf, type VoucherUsage } from './voucher-usage.js';

/** A place in the order in which vouchers act. */
export interface VoucherLane {
  readonly name: string;
  /** At most one voucher of the lane for an order, or as many as help. */
  readonly take: 'one' | 'all';
}

/** All that a customer wants to use for one order. */
export interface VoucherCombinationRequest extends Omit<VoucherRequest, 'programme' | 'voucher'> {
  readonly vouchers: readonly { readonly programme: VoucherProgramme; readonly voucher: Voucher }[];
  /** Every lane of the programmes: vouchers of the first act first, and those of the next on what is left. */
  readonly lanes: readonly VoucherLane[];
}

/** Why a voucher is not among the chosen ones. */
export type PassedOverVoucher = { readonly code: string } & (
  /** It cannot be used for this order at all. */
  | { readonly why: 'refused'; readonly refusal: VoucherRefusal }
  /** It, or the chosen one, is exclusive. */
  | { readonly why: 'exclusive' }
  /** Its lane takes one, and another one gives more. */
  | { readonly why: 'outbid' }
  /** It can be used, but all together give no more with it. */
  | { readonly why: 'needless' }
);

/** The best for the customer. */
export interface VoucherCombination {
  /** In the order in which they act, each with what was left of the order before it: reserve them so. */
  readonly chosen: readonly { readonly quote: VoucherQuote; readonly left: VoucherRemainder }[];
  /** Money that all of them give, with the worth of gifts. */
  readonly granted: number;
  /** What is left to pay. */
  readonly left: VoucherRemainder;
  readonly passedOver: readonly PassedOverVoucher[];
}

export interface TooManyVouchers {
  readonly kind: 'voucher/too-many';
  readonly count: number;
  readonly limit: number;
}

/** Most vouchers that are compared: 2^10 combinations are all tried. */
export const combinedVouchersAtMost = 10;

interface Candidate {
  readonly programme: VoucherProgramme;
  readonly voucher: Voucher;
  readonly lane: number;
}

interface Trial {
  readonly chosen: VoucherCombination['chosen'];
  readonly candidates: readonly Candidate[];
  readonly granted: number;
  /** Sum of what multiplies the points, less once the points of each. */
  readonly points: number;
  readonly left: VoucherRemainder;
  readonly usage: VoucherUsage;
}

/**
 * The vouchers that together give a customer most, of all combinations that are allowed.
 *
 * Vouchers act lane by lane, and inside a lane by programme and code; a percent acts on what those before it have left. Equal
 * combinations are told apart by more points, then by fewer vouchers (the others stay for another time), then by those
 * that come first. So the order in which they were typed does not matter.
 *
 * @returns refuses `voucher/too-many`; a code that comes twice counts once
 * @throws RangeError as `checkVoucher`, and when a programme's lane is not among the lanes
 * @example
 * const combined = combineVouchers({ ...request, vouchers, lanes: [{ name: 'sale', take: 'one' }, { name: 'cards', take: 'all' }] });
 * if (combined.ok) combined.value.granted; // 1250
 */
export function combineVouchers(request: VoucherCombinationRequest): Result<VoucherCombination, TooManyVouchers> {
  const candidates = candidatesOf(request);
  const limit = combinedVouchersAtMost;
  if (candidates.length > limit) return refuse({ kind: 'voucher/too-many', count: candidates.length, limit });
  const nothing: Trial = {
    chosen: [], candidates: [], granted: 0, points: 0, left: wholeOrder(request.order), usage: request.usage,
  };
  const best = bestOf(request, candidates, nothing);
  const chosen = new Set(best.candidates);
  const passedOver = candidates
    .filter((candidate) => !chosen.has(candidate))
    .map((candidate) => ({ code: candidate.voucher.code, ...whyNot(request, candidate, best) }));
  return ok({ chosen: best.chosen, granted: best.granted, left: best.left, passedOver });
}

/** Each once, in the order in which they act. */
function candidatesOf({ vouchers, lanes }: VoucherCombinationRequest): readonly Candidate[] {
  const byCode = new Map(vouchers.map(({ programme, voucher }) => {
    const lane = lanes.findIndex(({ name }) => name === programme.lane);
    if (lane === -1) throw new RangeError('lanes: that of a programme is missing');
    return [JSON.stringify([programme.id, voucher.code]), { programme, voucher, lane }] as const;
  }));
  return [...byCode.values()].sort((one, other) =>
    one.lane - other.lane || compare(one.programme.id, other.programme.id) || compare(one.voucher.code, other.voucher.code));
}

/** The best of the trial as it is and of all that it can grow to with the candidates that are left. */
function bestOf(request: VoucherCombinationRequest, rest: readonly Candidate[], trial: Trial): Trial {
  let best = trial;
  for (const [at, candidate] of rest.entries()) {
    const grown = tryWith(request, candidate, trial);
    if (grown === null) continue;
    const reached = bestOf(request, rest.slice(at + 1), grown);
    if (isBetter(reached, best)) best = reached;
  }
  return best;
}

/** `null` when the candidate may not join those of the trial, or gives nothing after them. */
function tryWith(request: VoucherCombinationRequest, candidate: Candidate, trial: Trial): Trial | null {
  if (excludes(candidate, trial) || outbids(request, candidate, trial)) return null;
  const { programme, voucher } = candidate;
  const quote = checkVoucher({ ...request, programme, voucher, usage: trial.usage }, trial.left);
  if (!quote.ok) return null;
  const { granted, pointsMultiplier, changes } = quote.value;
  return {
    chosen: [...trial.chosen, { quote: quote.value, left: trial.left }],
    candidates: [...trial.candidates, candidate],
    granted: trial.granted + granted,
    points: trial.points + (pointsMultiplier === null ? 0 : pointsMultiplier - 100),
    left: remainderAfter(trial.left, quote.value),
    usage: usageAfter(trial.usage, changes),
  };
}

function excludes({ programme }: Candidate, { candidates }: Trial): boolean {
  return candidates.length > 0 && (programme.exclusive || candidates.some((other) => other.programme.exclusive));
}

function outbids({ lanes }: VoucherCombinationRequest, { lane }: Candidate, { candidates }: Trial): boolean {
  return lanes[lane]?.take === 'one' && candidates.some((other) => other.lane === lane);
}

/** Of equal ones the first that was tried stays, which begins with the candidates that act first. */
function isBetter(one: Trial, other: Trial): boolean {
  if (one.granted !== other.granted) return one.granted > other.granted;
  if (one.points !== other.points) return one.points > other.points;
  return one.chosen.length < other.chosen.length;
}

function whyNot(
  request: VoucherCombinationRequest, candidate: Candidate, best: Trial,
): { readonly why: 'refused'; readonly refusal: VoucherRefusal } | { readonly why: 'exclusive' | 'outbid' | 'needless' } {
  const { programme, voucher } = candidate;
  const alone = checkVoucher({ ...request, programme, voucher });
  if (!alone.ok) return { why: 'refused', refusal: alone.refusal };
  if (excludes(candidate, best)) return { why: 'exclusive' };
  return { why: outbids(request, candidate, best) ? 'outbid' : 'needless' };
}

/** A layer over the counters: there may be millions of them, and a thousand trials. */
function usageAfter(usage: VoucherUsage, changes: readonly VoucherChange[]): VoucherUsage {
  const after = new Map(changes.map(({ key, by }) => [key, countOf(usage, key) + by] as const));
  return { get: (key) => after.get(key) ?? usage.get(key) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
