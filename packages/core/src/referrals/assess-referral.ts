import { fraudPolicyFault, weightOf, type FraudPolicy } from './fraud-policy.js';

/** What follows from the signals: go on, let a person decide, do not count the claim. */
export type ReferralVerdict = 'allow' | 'review' | 'reject';

/** By the name of a signal: seen, not seen, or `null` when nobody could look. */
export type ObservedSignals = Readonly<Record<string, boolean | null>>;

/** One line of an assessment. */
export interface SignalReason {
  readonly signal: string;
  readonly observed: boolean | null;
  /** What the policy gives for it; it counts only when observed. 0 for a signal that the policy does not know. */
  readonly weight: number;
}

/** How suspicious a claim is, and every reason. For your own people: an advocate who reads it learns how to pass. */
export interface ReferralAssessment {
  readonly verdict: ReferralVerdict;
  /** Sum of the weights of what was observed. */
  readonly score: number;
  /** Every signal that was looked for or has a weight, the heaviest observed ones first. */
  readonly reasons: readonly SignalReason[];
}

/**
 * The verdict on a claim from the signals that were observed.
 *
 * What nobody could look at (`null`, or left out) has no weight: a friend without a known device is no suspect.
 *
 * @param observed - from `observeReferral`, and signals of your own, at most 100
 * @throws RangeError when the policy has a fault (`fraudPolicyFault`) or there are more than 100 signals
 * @example
 * assessReferral({ sameIp: true, sameDevice: null }, defaultFraudPolicy).verdict; // 'allow'
 * assessReferral({ sameIp: true, sameDevice: true }, defaultFraudPolicy).verdict; // 'review'
 */
export function assessReferral(observed: ObservedSignals, policy: FraudPolicy): ReferralAssessment {
  const fault = fraudPolicyFault(policy);
  if (fault !== null) throw new RangeError(`policy: ${fault} is not possible`);
  const seen = new Map(Object.entries(observed));
  if (seen.size > 100) throw new RangeError(`observed: ${seen.size} signals are more than 100`);
  const reasons = [...new Set([...seen.keys(), ...Object.keys(policy.weights)])].map((signal): SignalReason => {
    return { signal, observed: seen.get(signal) ?? null, weight: weightOf(signal, policy) };
  });
  const score = reasons.reduce((sum, reason) => sum + counted(reason), 0);
  return {
    verdict: score >= policy.rejectFrom ? 'reject' : score >= policy.reviewFrom ? 'review' : 'allow',
    score,
    reasons: reasons.sort((one, other) =>
      counted(other) - counted(one) || other.weight - one.weight || (one.signal < other.signal ? -1 : 1)),
  };
}

function counted({ observed, weight }: SignalReason): number {
  return observed === true ? weight : 0;
}
