import { ok, refuse, type Result } from '../result.js';
import { fieldOf, isName, isWholeBetween } from './outside-values.js';

/** A stamp card as a programme: so many stamps, then a reward. Plain data. */
export interface StampProgramme {
  readonly id: string;
  /** How many stamps fill a card: 2 to 100. */
  readonly stamps: number;
  /** The name of what a full card gives: a gift, a voucher programme. */
  readonly reward: string;
  /** Most stamps for one purchase; `null` for no limit. */
  readonly mostPerPurchase: number | null;
  /** Most stamps on one day, over all purchases; `null` for no limit. */
  readonly mostPerDay: number | null;
  /** Days after the first stamp, up to 3,660, on the last of which a card can still be stamped; `null` where cards do not expire. */
  readonly daysValid: number | null;
  /**
   * What becomes of a stamp whose purchase is refunded when its card has already been rewarded: it is forgiven, or owed, and the
   * next stamps pay for it.
   */
  readonly afterReward: 'forgive' | 'owe';
}

/** `path` is the field that is missing, of another type or out of range. */
export interface StampProgrammeMalformed {
  readonly kind: 'stamp-card/programme-malformed';
  readonly path: string;
}

/** Most stamps of a card, of one purchase and of one day, days for which it is valid, and characters of a name. */
export const stampLimits: Readonly<Record<'stamps' | 'perPurchaseOrDay' | 'daysValid' | 'nameLength', number>> = {
  stamps: 100, perPurchaseOrDay: 1_000, daysValid: 3_660, nameLength: 60,
};

/**
 * A stamp programme that came from outside, checked: what is known of it, in a copy.
 *
 * @returns refuses `stamp-card/programme-malformed`
 */
export function checkStampProgramme(input: unknown): Result<StampProgramme, StampProgrammeMalformed> {
  const { perPurchaseOrDay, daysValid: longest, nameLength } = stampLimits;
  const id = fieldOf(input, 'id');
  if (!isName(id, nameLength)) return malformed('id');
  const stamps = fieldOf(input, 'stamps');
  if (!isWholeBetween(stamps, 2, stampLimits.stamps)) return malformed('stamps');
  const reward = fieldOf(input, 'reward');
  if (!isName(reward, nameLength)) return malformed('reward');
  const mostPerPurchase = fieldOf(input, 'mostPerPurchase');
  if (mostPerPurchase !== null && !isWholeBetween(mostPerPurchase, 1, perPurchaseOrDay)) return malformed('mostPerPurchase');
  const mostPerDay = fieldOf(input, 'mostPerDay');
  if (mostPerDay !== null && !isWholeBetween(mostPerDay, 1, perPurchaseOrDay)) return malformed('mostPerDay');
  const daysValid = fieldOf(input, 'daysValid');
  if (daysValid !== null && !isWholeBetween(daysValid, 1, longest)) return malformed('daysValid');
  const afterReward = fieldOf(input, 'afterReward');
  if (afterReward !== 'forgive' && afterReward !== 'owe') return malformed('afterReward');
  return ok({ id, stamps, reward, mostPerPurchase, mostPerDay, daysValid, afterReward });
}

function malformed(path: string): Result<never, StampProgrammeMalformed> {
  return refuse({ kind: 'stamp-card/programme-malformed', path });
}
