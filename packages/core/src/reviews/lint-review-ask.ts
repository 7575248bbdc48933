import { isBlank } from '../trimmed.js';
import { opinionsIn, type Opinions } from './opinion-in.js';
import {
  destinationOf, reviewDestinations,
  type ReviewDestinationName, type ReviewDestinations, type ReviewPolicy,
} from './review-destination.js';

/** A rule that asks for reviews, or that rewards them, as far as the policies of destinations reach. */
export interface ReviewAskRule {
  readonly destinations: readonly ReviewDestinationName[];
  /** All facts that its condition reads, with those of the segments in it. */
  readonly factPaths: readonly string[];
  /** What the same rule gives the customer, as rules call their effects: `grantPoints`. */
  readonly rewards: readonly string[];
}

/** Somebody has looked into a finding that only warns, and answers for it. */
export interface ReviewAcknowledgement {
  readonly finding: 'review/gated' | 'review/paid';
  readonly destination: ReviewDestinationName;
  /** Who: a person's name or id, not blank. */
  readonly by: string;
  /** It holds until a policy is read anew, on a later day (UTC). */
  readonly at: Date;
}

interface Finding {
  readonly destination: ReviewDestinationName;
  /** `blocks`: the destination forbids it. `warns`: it may, or it may not be what it seems; it waits for an acknowledgement. */
  readonly severity: 'blocks' | 'warns';
  readonly policy: ReviewPolicy;
  /** `null`: nobody has answered for it, or nobody can. */
  readonly acknowledgement: ReviewAcknowledgement | null;
}

export type ReviewFinding =
  /** Who is asked depends on what customers think. */
  | (Finding & { readonly kind: 'review/gated'; readonly factPaths: readonly string[] })
  /** Something is given with the ask or for the review. */
  | (Finding & { readonly kind: 'review/paid'; readonly rewards: readonly string[] });

export interface ReviewLint {
  /** Nothing blocks, and each warning was acknowledged. */
  readonly publishable: boolean;
  /** By destination, as the rule names them. */
  readonly findings: readonly ReviewFinding[];
}

/**
 * Whether a rule may ask for reviews where it does: the ask must not depend on what customers think, nor come with a reward,
 * where the destination forbids it.
 *
 * What is forbidden blocks. What is not known, or only looks like it (`opinionIn`), warns until somebody acknowledges it; what is
 * allowed is no finding. `lintReviewRules` does it for a rule set. An acknowledgement belongs to one version of a rule: do not carry it over to the next.
 *
 * @param destinations - with the policies as you know them; default `reviewDestinations`
 * @throws RangeError when a destination is not known, or an acknowledgement has no date
 * @example
 * lintReviewAsk({ destinations: ['google-maps'], factPaths: ['response.score'], rewards: [] }).publishable; // false
 * lintReviewAsk({ destinations: ['google-maps'], factPaths: ['customer.orders'], rewards: [] }).publishable; // true
 */
export function lintReviewAsk(
  rule: ReviewAskRule,
  acknowledgements: readonly ReviewAcknowledgement[] = [],
  destinations: ReviewDestinations = reviewDestinations,
): ReviewLint {
  const findings = findingsOn(rule.destinations, opinionsIn(rule.factPaths), rule.rewards, acknowledgements, destinations);
  return { publishable: findings.every(({ acknowledgement }) => acknowledgement !== null), findings };
}

/** What each destination says of an ask, and of what comes with it. */
export function findingsOn(
  asked: readonly ReviewDestinationName[],
  { factPaths, isCertain }: Opinions,
  rewards: readonly string[],
  acknowledgements: readonly ReviewAcknowledgement[],
  destinations: ReviewDestinations,
): readonly ReviewFinding[] {
  return [...new Set(asked)].flatMap((destination) => {
    const policy = destinationOf(destination, destinations)?.policy;
    if (policy === undefined) throw new RangeError('lintReviewAsk: a destination has no such name');
    const found = (kind: ReviewFinding['kind'], isForbidden: boolean): Finding => ({
      destination,
      severity: isForbidden ? 'blocks' : 'warns',
      policy,
      acknowledgement: isForbidden
        ? null
        : acknowledgements.find((given) => given.finding === kind && given.destination === destination && holds(given, policy)) ?? null,
    });
    const findings: ReviewFinding[] = [];
    if (factPaths.length > 0 && policy.gating !== 'allowed') {
      const kind = 'review/gated';
      findings.push({ kind, ...found(kind, isCertain && policy.gating === 'forbidden'), factPaths });
    }
    if (rewards.length > 0 && policy.incentive !== 'allowed') {
      const kind = 'review/paid';
      findings.push({ kind, ...found(kind, policy.incentive === 'forbidden'), rewards });
    }
    return findings;
  });
}

function holds({ by, at }: ReviewAcknowledgement, { asOf }: ReviewPolicy): boolean {
  if (Number.isNaN(at.getTime())) throw new RangeError('lintReviewAsk: an acknowledgement has no date');
  return !isBlank(by) && at.getTime() >= Date.parse(asOf);
}
