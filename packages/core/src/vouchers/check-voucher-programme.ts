import { jsonInstant } from '../calendars/json-instant.js';
import { periodUnits } from '../calendars/period-unit.js';
import {
  field, fieldOr, fieldsOf, jsonReading, listIn, type FieldFault, type JsonFields, type JsonReading, type ReadValue,
} from '../json-fields.js';
import { currencyCode, nameUpTo, oneOf, orNull, truth, wholeBetween } from '../json-values.js';
import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import type { VoucherLimit, VoucherProgramme } from './voucher-programme.js';
import type { VoucherReward, VoucherTarget } from './voucher-reward.js';

/** The first field, in the order of the programme, that cannot be as it is: `limits.0.atMost`. */
export interface VoucherProgrammeMalformed {
  readonly kind: 'voucher/programme-malformed';
  /** `''` is the programme itself. */
  readonly path: string;
  readonly fault: FieldFault;
}

/** Most limits of a programme, products of a reward, and characters of an id or a lane. */
export const voucherProgrammeLimits: Readonly<Record<'limits' | 'products' | 'idLength', number>> = {
  limits: 20,
  products: 1_000,
  idLength: 200,
};

const programmeFields: readonly (keyof VoucherProgramme)[] = [
  'id', 'currency', 'reward', 'validFrom', 'validUntil', 'minimumOrder', 'firstPurchaseOnly', 'limits', 'lane', 'exclusive',
];

const idText = nameUpTo(voucherProgrammeLimits.idLength);

const rewardFields: Readonly<Record<VoucherReward['kind'], readonly string[]>> = {
  percent: ['kind', 'basisPoints', 'atMost', 'rounding', 'appliesTo'],
  amount: ['kind', 'amount', 'appliesTo'],
  shipping: ['kind', 'atMost'],
  item: ['kind', 'product', 'quantity', 'unitValue'],
  points: ['kind', 'multiplier'],
};

/**
 * A voucher programme from JSON, or from anything else that came from outside, checked.
 *
 * `id`, `currency`, `reward` and `limits` have to be there; without the others there is no window, no minimum, no need of a
 * first purchase, the lane `main`, nothing exclusive, the rounding `floor`, and a discount on the `order`. Instants are texts
 * (`2026-12-01T00:00:00Z`, with a zone) or dates. A field that nobody knows is refused, as it is a typing error.
 *
 * @returns a copy; refuses `voucher/programme-malformed` with the path of the first fault
 * @example
 * checkVoucherProgramme({
 *   id: 'spring', currency: 'EUR', reward: { kind: 'percent', basisPoints: 0 }, limits: [],
 * }); // { ok: false, refusal: { kind: 'voucher/programme-malformed', path: 'reward.basisPoints', fault: 'malformed' } }
 */
export function checkVoucherProgramme(json: unknown): Result<VoucherProgramme, VoucherProgrammeMalformed> {
  const reading = jsonReading();
  const fields = fieldsOf(json, '', programmeFields, reading);
  const programme: VoucherProgramme = {
    id: field(fields, 'id', idText, ''),
    currency: field(fields, 'currency', currencyCode, ''),
    reward: rewardOf(field(fields, 'reward', anything, {}), reading),
    validFrom: fieldOr(fields, 'validFrom', orNull(jsonInstant), null),
    validUntil: fieldOr(fields, 'validUntil', orNull(jsonInstant), null),
    minimumOrder: fieldOr(fields, 'minimumOrder', wholeBetween(0), 0),
    firstPurchaseOnly: fieldOr(fields, 'firstPurchaseOnly', truth, false),
    limits: listIn(fields, 'limits', voucherProgrammeLimits.limits, (limit, path) => limitOf(limit, path, reading)),
    lane: fieldOr(fields, 'lane', idText, 'main'),
    exclusive: fieldOr(fields, 'exclusive', truth, false),
  };
  const { validFrom, validUntil } = programme;
  if (validFrom !== null && validUntil !== null && validFrom >= validUntil) reading.report('validUntil', 'malformed');
  const fault = reading.firstFault();
  return fault === null ? ok(programme) : refuse({ kind: 'voucher/programme-malformed', ...fault });
}

function rewardOf(json: unknown, reading: JsonReading): VoucherReward {
  // Which fields it may have depends on its kind, so that is read first.
  const kind = field(fieldsOf(json, 'reward', Object.values(rewardFields).flat(), reading), 'kind', oneOf(rewardKinds), 'points');
  const fields = fieldsOf(json, 'reward', rewardFields[kind], reading);
  switch (kind) {
    case 'percent':
      return {
        kind,
        basisPoints: field(fields, 'basisPoints', wholeBetween(1, 10_000), 1),
        atMost: fieldOr(fields, 'atMost', orNull(wholeBetween(1)), null),
        rounding: fieldOr(fields, 'rounding', oneOf(['floor', 'half-even']), 'floor'),
        appliesTo: targetOf(fields),
      };
    case 'amount':
      return { kind, amount: field(fields, 'amount', wholeBetween(1), 1), appliesTo: targetOf(fields) };
    case 'shipping':
      return { kind, atMost: fieldOr(fields, 'atMost', orNull(wholeBetween(1)), null) };
    case 'item': {
      const reward = {
        kind,
        product: field(fields, 'product', idText, ''),
        quantity: field(fields, 'quantity', wholeBetween(1), 1),
        unitValue: field(fields, 'unitValue', wholeBetween(1), 1),
      };
      if (!Number.isSafeInteger(reward.quantity * reward.unitValue)) reading.report('reward.unitValue', 'malformed');
      return reward;
    }
    case 'points':
      return { kind, multiplier: field(fields, 'multiplier', wholeBetween(101, 10_000), 101) };
  }
}

function targetOf(fields: JsonFields): VoucherTarget {
  return fieldOr<VoucherTarget>(fields, 'appliesTo', (value) => {
    if (value === 'order' || value === 'nextPayment') return value;
    const names = namesIn(value);
    if (names.length !== 1 || names[0] !== 'products') return undefined;
    // The only own name is this one.
    const { products } = value as { readonly products: unknown };
    if (!Array.isArray(products) || products.length === 0 || products.length > voucherProgrammeLimits.products) return undefined;
    const ids = Array.from(products as readonly unknown[], idText);
    return ids.every((id) => id !== undefined) ? { products: ids } : undefined;
  }, 'order');
}

function limitOf(json: unknown, path: string, reading: JsonReading): VoucherLimit {
  const fields = fieldsOf(json, path, ['per', 'period', 'of', 'atMost'], reading);
  return {
    per: field(fields, 'per', oneOf(['code', 'customer', 'programme']), 'code'),
    period: fieldOr(fields, 'period', orNull(oneOf(periodUnits)), null),
    of: field(fields, 'of', oneOf(['uses', 'money']), 'uses'),
    atMost: field(fields, 'atMost', wholeBetween(1), 1),
  };
}

// The table has a row for every kind and no other.
const rewardKinds = Object.keys(rewardFields) as readonly VoucherReward['kind'][];

function namesIn(json: unknown): readonly string[] {
  return isPlainRecord(json) ? Object.keys(json) : [];
}

const anything: ReadValue<unknown> = (value) => value;
