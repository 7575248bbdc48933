import { field, fieldsOf, jsonReading, type FieldFault } from '../json-fields.js';
import { ok, refuse, type Result } from '../result.js';
import { nameUpTo, oneOf, orNull, wholeBetween } from '../json-values.js';

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

/** `path` is the first field that is missing, unknown or not possible; `''` is the whole. */
export interface StampProgrammeMalformed {
  readonly kind: 'stamp-card/programme-malformed';
  readonly path: string;
  readonly fault: FieldFault;
}

/** Most stamps of a card, of one purchase and of one day, days for which it is valid, and characters of a name. */
export const stampLimits: Readonly<Record<'stamps' | 'perPurchaseOrDay' | 'daysValid' | 'nameLength', number>> = {
  stamps: 100, perPurchaseOrDay: 1_000, daysValid: 3_660, nameLength: 60,
};

const programmeFields: readonly (keyof StampProgramme)[] = [
  'id', 'stamps', 'reward', 'mostPerPurchase', 'mostPerDay', 'daysValid', 'afterReward',
];

/**
 * A stamp programme from JSON, or from anything else that came from outside, checked. A field that nobody knows is refused, as it is a
 * typing error.
 *
 * @returns a copy; refuses `stamp-card/programme-malformed`
 */
export function checkStampProgramme(json: unknown): Result<StampProgramme, StampProgrammeMalformed> {
  const reading = jsonReading();
  const fields = fieldsOf(json, '', programmeFields, reading);
  const name = nameUpTo(stampLimits.nameLength);
  const limit = orNull(wholeBetween(1, stampLimits.perPurchaseOrDay));
  const programme: StampProgramme = {
    id: field(fields, 'id', name, ''),
    stamps: field(fields, 'stamps', wholeBetween(2, stampLimits.stamps), 2),
    reward: field(fields, 'reward', name, ''),
    mostPerPurchase: field(fields, 'mostPerPurchase', limit, null),
    mostPerDay: field(fields, 'mostPerDay', limit, null),
    daysValid: field(fields, 'daysValid', orNull(wholeBetween(1, stampLimits.daysValid)), null),
    afterReward: field(fields, 'afterReward', oneOf(['forgive', 'owe']), 'owe'),
  };
  const fault = reading.firstFault();
  return fault === null ? ok(programme) : refuse({ kind: 'stamp-card/programme-malformed', ...fault });
}
