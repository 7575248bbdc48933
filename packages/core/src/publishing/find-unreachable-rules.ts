import type { FactSchema } from '../rules/define-facts.js';
import { goesBefore } from '../rules/goes-before.js';
import type { Rule } from '../rules/rule.js';
import { canAllHold, impliesCertainly } from './possible-truths.js';
import { byEvent, type ReadRule } from './read-rule.js';
import type { OverlapFinding, ShadowedFinding, UnreachableFinding } from './rule-finding.js';

/** Rules that never fire, and pairs of exclusive rules of which one silently loses. */
export function findUnreachableRules(
  rules: readonly ReadRule[], schema: FactSchema,
): readonly (UnreachableFinding | ShadowedFinding | OverlapFinding)[] {
  return byEvent(rules).flatMap((ofEvent) => {
    const ordered = ofEvent.toSorted((one, other) => (goesBefore(one.rule, other.rule) ? -1 : 1));
    return ordered.flatMap((read) => findingsOn(read, ordered.slice(0, ordered.indexOf(read)), schema));
  });
}

/** @param earlier - rules of the event that come first by priority and id, in any lane */
function findingsOn(
  read: ReadRule, earlier: readonly ReadRule[], schema: FactSchema,
): readonly (UnreachableFinding | ShadowedFinding | OverlapFinding)[] {
  const about = { rule: read.rule.id, path: `/rules/${read.index}/when` };
  if (!canAllHold([read.root], schema)) return [{ code: 'unreachable', severity: 'blocks', ...about }];
  const inLane = earlier.filter(({ lane }) => lane === read.lane);
  const shadow = inLane.find((other, place) => silences(other, read, place) && impliesCertainly(read.root, other.root, schema));
  if (shadow !== undefined) return [{ code: 'shadowed', severity: 'blocks', ...about, by: shadow.rule.id }];
  if (read.rule.exclusive !== true) return [];
  return earlier
    .filter(({ rule, root }) => rule.exclusive === true && areTogether(rule, read.rule) && canAllHold([root, read.root], schema))
    .map(({ rule }) => ({ code: 'overlap', severity: 'warns', ...about, other: rule.id }));
}

/** Whether the later rule cannot fire once the earlier one wants to; and it surely does when its condition holds. */
function silences({ rule, lane }: ReadRule, later: ReadRule, place: number): boolean {
  const isAlone = lane.pick === 'first'
    // Of an exclusive rule that is not the first of its lane another one may have got rid before.
    || (lane.pick === 'all' && (later.rule.exclusive === true || (rule.exclusive === true && place === 0)));
  return isAlone && firesCertainly(rule);
}

/** No cap, holdout, date, fact or id can keep it from firing. */
function firesCertainly({ caps, holdout, startsAt, endsAt, effects }: Rule): boolean {
  return caps === undefined && holdout === undefined && startsAt === undefined && endsAt === undefined
    && effects.every((effect) => effect.dedupeKey === undefined && !Object.values(effect).some((field) => isShare(field)));
}

function isShare(field: unknown): boolean {
  return typeof field === 'object' && field !== null && Object.hasOwn(field, 'shareOf');
}

/** Whether there is an instant at which both run. */
function areTogether(one: Rule, other: Rule): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}

function startOf({ startsAt }: Rule): number {
  return startsAt === undefined ? -Infinity : Date.parse(startsAt);
}

function endOf({ endsAt }: Rule): number {
  return endsAt === undefined ? Infinity : Date.parse(endsAt);
}
