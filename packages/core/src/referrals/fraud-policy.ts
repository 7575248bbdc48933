/**
 * What can be observed about an advocate and a friend that speaks for one person with two accounts. None of them proves it.
 *
 * - `sameCustomer` both are one customer, by an id of either
 * - `samePayment`, `sameDevice`, `sameEmail`, `samePhone` they share a card or account, a device, an address of mail in its
 *   comparable form, a number
 * - `sameAddress`, `sameIp` they live or surf together, as families do
 * - `circular` the friend brought the advocate, directly or through others
 * - `velocity` the advocate's code is claimed faster than people persuade friends
 * - `youngAdvocate` the advocate's account is new itself
 */
export type ReferralSignal = (typeof referralSignals)[number];

/** Every signal that `observeReferral` looks for. */
export const referralSignals: readonly [
  'sameCustomer', 'samePayment', 'sameDevice', 'sameEmail', 'samePhone', 'sameAddress', 'sameIp', 'circular', 'velocity',
  'youngAdvocate',
] = [
  'sameCustomer', 'samePayment', 'sameDevice', 'sameEmail', 'samePhone', 'sameAddress', 'sameIp', 'circular', 'velocity',
  'youngAdvocate',
];

/** What every family shares. A policy under which these alone reject a claim is refused. */
export const householdSignals: readonly ReferralSignal[] = ['sameAddress', 'sameIp'];

/** How much each signal weighs, and from which sum on somebody looks or nobody needs to. */
export interface FraudPolicy {
  /** Whole numbers from 0 to 1,000 by the name of the signal. A name of your own is welcome; one without a weight has none. */
  readonly weights: Readonly<Record<string, number>>;
  /** From this sum on a person decides. */
  readonly reviewFrom: number;
  /** From this sum on the claim is rejected; a person can still allow it. */
  readonly rejectFrom: number;
  /** `velocity`: more than so many claims of one code within so many hours. */
  readonly velocity: { readonly claims: number; readonly hours: number };
  /** `youngAdvocate`: the account is younger than so many days. */
  readonly youngDays: number;
}

/**
 * A policy to begin with: one strong signal asks for a look, two reject, and what a family shares does neither.
 *
 * The weights are a judgement, not a measurement: replace them once you know how your reviews end.
 */
export const defaultFraudPolicy: FraudPolicy = {
  weights: {
    sameCustomer: 100, samePayment: 60, sameDevice: 50, sameEmail: 50, samePhone: 50, sameAddress: 20, sameIp: 10,
    circular: 50, velocity: 40, youngAdvocate: 10,
  },
  reviewFrom: 40,
  rejectFrom: 100,
  velocity: { claims: 10, hours: 24 },
  youngDays: 7,
};

const isWhole = (value: number, lowest: number, highest: number): boolean =>
  Number.isInteger(value) && value >= lowest && value <= highest;

/**
 * Where a policy cannot be right: the path of the first fault, `null` when there is none.
 *
 * @example
 * fraudPolicyFault({ ...defaultFraudPolicy, rejectFrom: 30 }); // 'rejectFrom'
 */
export function fraudPolicyFault(policy: FraudPolicy): string | null {
  const weights = Object.entries(policy.weights);
  if (weights.length > 100) return 'weights';
  const bad = weights.find(([, weight]) => !isWhole(weight, 0, 1_000));
  if (bad !== undefined) return `weights.${bad[0]}`;
  if (!isWhole(policy.reviewFrom, 1, 100_000)) return 'reviewFrom';
  if (!isWhole(policy.rejectFrom, policy.reviewFrom, 100_000)) return 'rejectFrom';
  const household = householdSignals.reduce((sum, signal) => sum + weightOf(signal, policy), 0);
  if (household >= policy.rejectFrom) return 'rejectFrom';
  if (!isWhole(policy.velocity.claims, 1, 100_000)) return 'velocity.claims';
  if (!isWhole(policy.velocity.hours, 1, 8_760)) return 'velocity.hours';
  return isWhole(policy.youngDays, 0, 3_650) ? null : 'youngDays';
}

/** The weight of a signal; 0 for one that the policy does not name. */
export function weightOf(signal: string, policy: FraudPolicy): number {
  // A map, because `weights` has a prototype with names of its own.
  return new Map(Object.entries(policy.weights)).get(signal) ?? 0;
}
