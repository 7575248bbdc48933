import { isPlainRecord } from '../plain-record.js';
import { refuse, type Refused } from '../result.js';
import type { Effect } from '../rules/effect.js';
import type { ReferralReward } from '../referrals/referral-reward.js';
import type { Programme } from './programme.js';
import type { NamedPart, ProgrammeMalformed, ProgrammeNameUnknown } from './programme-refusal.js';

/** The first place that gives something for which the programme has no terms, or in another currency; `null` when there is none. */
export function unnamedPart(programme: Programme): Refused<ProgrammeNameUnknown | ProgrammeMalformed> | null {
  for (const [at, rule] of programme.rules.rules.entries()) {
    for (const [index, effect] of rule.effects.entries()) {
      const path = `/rules/rules/${at}/effects/${index}`;
      const what = missingFor(effect, programme);
      if (what !== null) return refuse({ kind: 'programme/name-unknown', path, what });
      if (!isOfCurrency(effect, programme)) return refuse({ kind: 'programme/malformed', path: `${path}/currency`, fault: 'malformed' });
    }
  }
  const { referral } = programme;
  if (referral === null) return null;
  const sides = [...referral.advocate.map(({ rewards }, at) => [`/referral/advocate/${at}`, rewards] as const), ['/referral/friend', referral.friend.rewards] as const];
  for (const [path, rewards] of sides) {
    for (const [at, reward] of rewards.entries()) {
      const what = missingForReward(reward, programme);
      if (what !== null) return refuse({ kind: 'programme/name-unknown', path: `${path}/rewards/${at}`, what });
    }
  }
  return null;
}

function missingFor(effect: Effect, programme: Programme): NamedPart | null {
  switch (effect.do) {
    case 'grantPoints':
    case 'holdPoints':
      return pointsOf(programme, effect.points) === null ? 'points' : null;
    case 'issueVoucher':
      return effect.programme === undefined || hasVoucher(programme, effect.programme) ? null : 'voucher';
    case 'setTier':
      return programme.tiers?.tiers.some(({ name }) => name === effect.tier) === true ? null : 'tier';
    case 'inviteToReferral':
      return programme.referral?.id === effect.programme ? null : 'referral';
    case 'custom':
      return effect.code === 'addStamps' && isPlainRecord(effect.args) && effect.args['card'] !== programme.stampCard?.id ? 'stamp-card' : null;
    default:
      return null;
  }
}

function missingForReward(reward: ReferralReward, programme: Programme): NamedPart | null {
  if (reward.kind === 'points') return pointsOf(programme, undefined) === null ? 'points' : null;
  return reward.kind === 'gift' || hasVoucher(programme, reward.voucherProgrammeId) ? null : 'voucher';
}

function hasVoucher({ vouchers }: Programme, id: string): boolean {
  return vouchers.some((voucher) => voucher.id === id);
}

function isOfCurrency(effect: Effect, { currency }: Programme): boolean {
  const named = effect.do === 'issueVoucher' || effect.do === 'accrueStaffBonus' ? effect.currency : undefined;
  return named === undefined || named === currency;
}

/**
 * The kind of points that an effect means: the one it names, or the only one.
 *
 * @returns `null` when the programme has no such points, or several and the effect names none
 */
export function pointsOf({ points }: Pick<Programme, 'points'>, name: string | undefined): string | null {
  if (points === null) return null;
  const names = Object.keys(points.currencies);
  const meant = name ?? (names.length === 1 ? names[0] : undefined);
  return meant !== undefined && names.includes(meant) ? meant : null;
}
