import type { FactSchema } from '../rules/define-facts.js';
import { goesBefore } from '../rules/goes-before.js';
import type { Rule } from '../rules/rule.js';
import { bothOf, looksAt } from './condition-size.js';
import { canAllHold, impliesCertainly } from './possible-truths.js';
import { byEvent, type ReadRule } from './read-rule.js';
import type { OverlapFinding, ShadowedFinding, UncheckedFinding, UnreachableFinding } from './rule-finding.js';

/**
 * How often a lint asks a leaf of a condition for one value, at most: some tenths of a second. Rules that people write need some thousands; those
 * of strangers may have 500 rules that ask for 1,000 words 200 times each, and every pair of them would be looked at.
 */
const mostLooks = 16_000_000;

type Finding = UnreachableFinding | ShadowedFinding | OverlapFinding | UncheckedFinding;

/** Whether so many looks may still be taken; they are then. */
type MayTake = (looks: number) => boolean;

/** Rules that never fire, and pairs of exclusive rules of which one silently loses. */
export function findUnreachableRules(rules: readonly ReadRule[], schema: FactSchema): readonly Finding[] {
  let left = mostLooks;
  const mayTake: MayTake = (looks) => {
    // What is too long is left out, so that what is short is still looked at.
    if (looks > left) return false;
    left -= looks;
    return true;
  };
  const unchecked = new Set<string>();
  const findings = byEvent(rules).flatMap((ofEvent) => {
    const ordered = ofEvent.toSorted((one, other) => (goesBefore(one.rule, other.rule) ? -1 : 1));
    return ordered.flatMap((read, place) => {
      const mayLook: MayTake = (looks) => {
        const may = mayTake(looks);
        if (!may) unchecked.add(read.rule.id);
        return may;
      };
      return findingsOn(read, ordered.slice(0, place), schema, mayLook);
    });
  });
  return unchecked.size === 0 ? findings : [...findings, { code: 'unchecked', severity: 'warns', rule: null, rules: [...unchecked] }];
}

/** @param earlier - rules of the event that come first by priority and id, in any lane */
function findingsOn(read: ReadRule, earlier: readonly ReadRule[], schema: FactSchema, mayLook: MayTake): readonly Finding[] {
  const about = { rule: read.rule.id, path: `/rules/${read.index}/when` };
  if (mayLook(looksAt(read.size)) && !canAllHold([read.root], schema)) return [{ code: 'unreachable', severity: 'blocks', ...about }];
  const inLane = earlier.filter(({ lane }) => lane === read.lane);
  const shadow = inLane.find((other, place) => silences(other, read, place)
    // Each conjunct of the earlier condition is looked at together with all of the later one.
    && mayLook(other.size.conjuncts * looksAt(read.size) + looksAt(bothOf(read.size, other.size))) && impliesCertainly(read.root, other.root, schema));
  if (shadow !== undefined) return [{ code: 'shadowed', severity: 'blocks', ...about, by: shadow.rule.id }];
  if (read.rule.exclusive !== true) return [];
  return earlier
    .filter(({ rule, root, size }) => rule.exclusive === true && areTogether(rule, read.rule)
      && mayLook(looksAt(bothOf(size, read.size))) && canAllHold([root, read.root], schema))
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
