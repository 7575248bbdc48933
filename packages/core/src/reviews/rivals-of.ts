import { goesBefore } from '../rules/goes-before.js';
import { mainLane, type Lane, type Rule } from '../rules/rule.js';
import type { Opinions } from './opinion-in.js';

/** A rule, and what of the customers' opinions decides whether it fires. */
export interface OpinionatedRule {
  readonly rule: Rule;
  readonly opinions: Opinions;
}

/** The rules that keep another from some customers by what these think, and all opinions that have a part in it. */
export interface Rivals<R> {
  readonly rivals: readonly R[];
  readonly opinions: Opinions;
}

/**
 * Which rules can fire and thereby keep one rule from firing, for some customers and not for others by what they think.
 *
 * That may also be a rule that reads no opinion, where another one that does keeps it from firing: when "a case for the unhappy" goes
 * before "nothing more", an exclusive rule for everybody, later lanes are left to the unhappy alone. One such step back is enough: what
 * stands two steps behind is exclusive, or in a lane that picks one, and keeps the rule from firing itself.
 */
export function rivalsOf<R extends OpinionatedRule>(of: R, all: readonly R[], lanes: readonly Lane[]): Rivals<R> {
  const keeps = (one: R, other: R): boolean => canDisplace(one.rule, other.rule, lanes);
  const direct = all.filter((other) => keeps(other, of));
  const isDirect = new Set(direct);
  const behind = all.filter((other) => other !== of && isOpinionated(other) && !isDirect.has(other));
  const rivals = direct.filter((rival) => isOpinionated(rival) || behind.some((other) => keeps(other, rival)));
  const movers = behind.filter((other) => rivals.some((rival) => keeps(other, rival)));
  return { rivals, opinions: together([...rivals, ...movers].map(({ opinions }) => opinions)) };
}

function isOpinionated({ opinions }: OpinionatedRule): boolean {
  return opinions.factPaths.length > 0;
}

function together(opinions: readonly Opinions[]): Opinions {
  const factPaths = new Set<string>();
  for (const each of opinions) for (const path of each.factPaths) factPaths.add(path);
  return { factPaths: [...factPaths], isCertain: opinions.some(({ isCertain }) => isCertain) };
}

/** Whether a rule can fire and thereby keep another one from it. */
function canDisplace(rival: Rule, rule: Rule, lanes: readonly Lane[]): boolean {
  if (rival === rule || rival.on !== rule.on) return false;
  const [first, second] = [laneOf(rival, lanes), laneOf(rule, lanes)];
  if (first !== second) return rival.exclusive === true && first < second;
  const pick = lanes[second]?.pick;
  const isAlone = pick === 'first' || rival.exclusive === true || rule.exclusive === true;
  return pick === 'best' || (isAlone && goesBefore(rival, rule));
}

function laneOf(rule: Rule, lanes: readonly Lane[]): number {
  return lanes.findIndex(({ id }) => id === (rule.lane ?? mainLane.id));
}
