import type { Amount } from '../rules/amount.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { kindOf } from '../rules/condition-kind.js';
import { eventTypeOf, type Vocabulary } from '../rules/define-vocabulary.js';
import { knownEffects, type Effect } from '../rules/effect.js';
import { byEvent, isScoreFact, type ReadRule, type ScoreRange } from './read-rule.js';
import type { RewardByScoreFinding, UncappedFinding } from './rule-finding.js';

interface Reward {
  readonly read: ReadRule;
  readonly path: string;
  readonly effect: string;
  /** Equal for rewards that differ by their amount alone. */
  readonly unit: string;
  /** `null` when it has none, such as a gift. */
  readonly amount: Amount | null;
}

/** Effects that cost without a bound, and those that pay for a score. */
export function findRewardFaults(rules: readonly ReadRule[], vocabulary: Vocabulary): readonly (UncappedFinding | RewardByScoreFinding)[] {
  return byEvent(rules).flatMap((ofEvent) => {
    const rewards = ofEvent.flatMap((read) => rewardsOf(read, vocabulary));
    return rewards.flatMap((reward) => [...uncapped(reward, vocabulary), ...paidForScore(reward, rewards, vocabulary)]);
  });
}

function rewardsOf(read: ReadRule, { effectKinds }: Vocabulary): readonly Reward[] {
  return read.rule.effects.flatMap((effect, place): readonly Reward[] => {
    const gives = (effect.do === 'custom' ? kindOf(effectKinds, effect.code) : knownEffects[effect.do])?.gives ?? null;
    if (gives === null) return [];
    const name = effect.do === 'custom' ? effect.code : effect.do;
    const path = `/rules/${read.index}/effects/${place}`;
    return [{ read, path, effect: name, unit: `${name} ${unitOf(effect)}`, amount: amountOf(effect) }];
  });
}

function amountOf(effect: Effect): Amount | null {
  return 'amount' in effect ? effect.amount : 'value' in effect ? effect.value : null;
}

function unitOf(effect: Effect): string {
  switch (effect.do) {
    case 'issueVoucher':
      return effect.currency ?? '%';
    case 'grantPoints':
      return effect.points ?? '';
    case 'accrueStaffBonus':
      return effect.currency;
    default:
      return '';
  }
}

function uncapped({ read: { rule }, path, effect }: Reward, vocabulary: Vocabulary): readonly UncappedFinding[] {
  const { perCustomer, total } = rule.caps ?? {};
  // On an event of nobody, such as a measurement of a branch, no customer's count ever grows.
  const isCountedByCustomer = perCustomer !== undefined && eventTypeOf(vocabulary, rule.on)?.ids.includes('customerId') === true;
  if (isCountedByCustomer || total !== undefined) return [];
  return [{ code: 'uncapped', severity: 'warns', rule: rule.id, path, effect }];
}

function paidForScore(reward: Reward, others: readonly Reward[], vocabulary: Vocabulary): readonly RewardByScoreFinding[] {
  const { read, path, effect, amount } = reward;
  const found = { code: 'rewardByScore', rule: read.rule.id, path, effect } as const;
  if (typeof amount === 'object' && amount !== null && isScoreFact(amount.shareOf, vocabulary)) {
    return [{ ...found, severity: 'blocks', fact: amount.shareOf }];
  }
  const range = read.scoreRanges.find((mine) => read.rule.on.startsWith('response/') || others.some((other) => paysOtherwise(reward, mine, other)));
  return range === undefined ? [] : [{ ...found, severity: 'warns', fact: range.fact }];
}

/** Whether another reward is the same in another amount, for other scores. */
function paysOtherwise({ unit, amount }: Reward, { fact, scores }: ScoreRange, other: Reward): boolean {
  return other.unit === unit && canonicalJson(other.amount) !== canonicalJson(amount)
    && other.read.scoreRanges.some((theirs) => theirs.fact === fact && !theirs.scores.some((score) => scores.includes(score)));
}
