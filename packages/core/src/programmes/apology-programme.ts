import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

/**
 * Preset: the recovery of an unhappy customer. A low answer opens a case, and somebody is told at once; the voucher comes when
 * somebody has talked with the customer and confirmed the cause, once per incident, and not again soon.
 *
 * @param options - `percent` off the next payment, 1 to 100; `expiresInDays` of the voucher (60); `pauseDays` between two vouchers of one
 *   customer (180); `budget` of all vouchers in minor units for each month, `null` without limit
 * @throws RangeError when an option is not possible
 * @example
 * apologyProgramme({ currency: 'EUR', percent: 10, budget: 50_000 }).vouchers[0]?.id; // 'apology'
 */
export function apologyProgramme({ id = 'recovery', currency, percent, expiresInDays = 60, pauseDays = 180, budget }: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly percent: number;
  readonly expiresInDays?: number | undefined;
  readonly pauseDays?: number | undefined;
  readonly budget: number | null;
}): Programme {
  return defineProgramme(productVocabulary({ currency }), {
    id, currency,
    vouchers: [{
      id: 'apology',
      reward: { kind: 'percent', basisPoints: percent * 100, appliesTo: 'nextPayment' },
      limits: [
        { per: 'code', of: 'uses', atMost: 1 },
        ...(budget === null ? [] : [{ per: 'programme', of: 'money', period: 'month', atMost: budget } as const]),
      ],
    }],
    rules: ({ on, all, between, isTrue, neverOrSinceAtLeast, days, hours, ...effects }) => [
      on('response/submitted').rule('call-back')
        .when(between('response.score', 0, 6))
        .then(effects.openCase({ dueWithin: hours(48) }), effects.alert({ to: 'manager', urgent: true }), effects.askReason({})),
      on('case/updated').rule('apology')
        .when(all(isTrue('case.causeConfirmed'), neverOrSinceAtLeast('customer.lastApologyAt', days(pauseDays))))
        .then(effects.issueVoucher({
          programme: 'apology', kind: 'percent', value: percent, appliesTo: 'nextPayment', singleUse: true,
          expires: days(expiresInDays), dedupeKey: 'apology:{incidentId}',
        })),
    ],
  });
}
