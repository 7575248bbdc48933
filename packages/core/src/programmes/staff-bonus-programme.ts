import type { PayPoint } from '../incentives/incentive-plan.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

/**
 * Preset: a bonus of staff with guards. It is paid by the lower limit of the interval, mostly for the branch, in proportion between the points
 * of the curve, up to a cap, and not below a minimum of answers; doubts hold it. `staffBonuses` computes it from `incentive`; the
 * rules say when a period is to be computed, and where more answers are needed.
 *
 * @param options - `curve` from the score to minor units, `cap` of one person; `minimumAnswers` 30, `branchPercent` 70
 * @throws RangeError when an option is not possible
 * @example
 * staffBonusProgramme({ currency: 'EUR', curve: [{ from: 20, amount: 0 }, { from: 60, amount: 30_000 }], cap: 30_000 }).incentive?.branchPercent; // 70
 */
export function staffBonusProgramme({ id = 'bonus', currency, curve, cap, minimumAnswers = 30, branchPercent = 70 }: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly curve: readonly PayPoint[];
  readonly cap: number;
  readonly minimumAnswers?: number | undefined;
  readonly branchPercent?: number | undefined;
}): Programme {
  return defineProgramme(productVocabulary({ currency }), {
    id, currency,
    incentive: { measure: { kind: 'lower-limit', level: 0.9 }, minimumAnswers, branchPercent, curve: { shape: 'linear', points: curve }, cap },
    rules: ({ on, gte, lt, alert }) => [
      on('branch/measured').rule('compute').when(gte('branch.answers', minimumAnswers)).then(alert({ to: 'payroll' })),
      on('branch/measured').rule('too-few-answers').when(lt('branch.answers', minimumAnswers)).then(alert({ to: 'manager' })),
    ],
  });
}
