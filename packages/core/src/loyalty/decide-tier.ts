import { addPeriods } from '../calendars/add-periods.js';
import type { CalendarClock } from '../calendars/calendar-clock.js';
import { instantOf } from '../calendars/instant-of.js';
import type { QualifyingHistory } from './qualification.js';
import type { TierProgramme } from './tier-programme.js';
import type { TierEvent, TierStanding } from './tier-standing.js';
import { walkTiers, type TierWalk } from './tier-walk.js';
import { windowPlace } from './window-place.js';

export interface TierDecision {
  readonly standing: TierStanding;
  /** What changed since the last decision, in order. */
  readonly events: readonly TierEvent[];
  /** From then on the tier is no longer earned or held unless more is earned; in a grace its end. `null` where it has no end. */
  readonly until: Date | null;
  /** When to decide again if nothing happens before; `null` for never. */
  readonly nextAt: Date | null;
}

/**
 * The tier of a member now, and what happened to it since the last decision.
 *
 * It goes through everything that happened between: whether it is called every night or once a year, the tier is the same, and so are
 * its raises and losses with their instants. Only a notice is never given for what has passed. A raise comes at once, also over
 * several tiers. A loss comes when the tier is no longer earned and neither held nor in its grace, `oneStep` or all the way `toEarned`;
 * a tier one step down that is not earned either holds to the end of its window. A programme that no longer has the tier counts as none.
 *
 * @param standing - of the last decision; `firstStanding` before it
 * @throws RangeError when now is before the last decision, and when amounts are not as `Qualification` says
 * @example
 * const { standing, events } = decideTier(programme, firstStanding(ana), history, now);
 */
export function decideTier(
  programme: TierProgramme, standing: TierStanding, history: QualifyingHistory, now: Date,
): TierDecision {
  const { standing: settled, events, walk } = settleTier(programme, standing, history, now);
  // Where a period ends, a tier may be kept for another.
  const boundary = programme.window.kind === 'rolling' ? null : walk.next();
  const until = tierEnd(programme, settled, walk);
  const notice = noticeOf(programme, settled, until, history.clock);
  const isDue = notice !== null && notice <= now;
  if (isDue && until !== null && settled.tier !== null) {
    events.push({ kind: 'tier/notice-due', tier: settled.tier, at: now, until });
  }
  const noticedAt = isDue ? now : settled.noticedAt;
  const nextAt = firstAfter(now.getTime(), [boundary, until?.getTime(), notice?.getTime()]);
  return { standing: { ...settled, noticedAt }, events, until, nextAt: nextAt === null ? null : new Date(nextAt) };
}

/** What a decision and an explanation begin with: the standing now, without notices, and the walk that has come to now. */
export function settleTier(
  programme: TierProgramme, standing: TierStanding, history: QualifyingHistory, now: Date,
): { readonly standing: TierStanding; readonly events: TierEvent[]; readonly walk: TierWalk } {
  const [start, end] = [instantOf('tier', standing.decidedAt), instantOf('tier', now)];
  if (end < start) throw new RangeError('tier: now is before the last decision');
  const events: TierEvent[] = [];
  const walk = walkTiers(programme, history, standing.decidedAt, now);
  let current = standing;
  let ended = -1;
  for (let time: number | null = start; time !== null && time <= end;) {
    walk.goTo(time);
    // What ended before the last decision was told then.
    if (time > start) ended = walk.ended();
    current = step(programme, current, history, new Date(time), walk.earned(), ended, events);
    time = firstAfter(time, [walk.next(), current.graceUntil?.getTime(), current.heldUntil?.getTime()]);
  }
  const heldUntil = current.heldUntil !== null && current.heldUntil > now ? current.heldUntil : null;
  const granted = current.granted !== null && current.granted.until > now ? current.granted : null;
  return { standing: { ...current, heldUntil, granted, decidedAt: now }, events, walk };
}

/**
 * From when on a tier is no longer earned or held if nothing more is earned; in a grace its end; `null` where it has none.
 * The walk goes on to where the tier is no longer earned.
 */
export function tierEnd(programme: TierProgramme, standing: TierStanding, walk: TierWalk): Date | null {
  if (standing.tier === null || programme.downgrade === 'never') return null;
  if (standing.graceUntil !== null) return standing.graceUntil;
  const rank = rankOf(programme, standing.tier);
  let lostAt = standing.decidedAt.getTime();
  while (walk.earned() >= rank) {
    const next = walk.next();
    if (next === null) return null;
    walk.goTo(next);
    lostAt = next;
  }
  return new Date(Math.max(lostAt, standing.heldUntil?.getTime() ?? lostAt));
}

/** When the next notice may be given: so many days before the end, and so many days after the last; `null` for never. */
function noticeOf(programme: TierProgramme, standing: TierStanding, until: Date | null, clock: CalendarClock): Date | null {
  if (until === null || standing.graceUntil !== null || programme.noticeDays === 0) return null;
  const dueAt = addPeriods(until, -programme.noticeDays, 'day', clock);
  // In a rolling window the end moves with every purchase. That alone is no reason to write again.
  const again = standing.noticedAt === null ? dueAt : addPeriods(standing.noticedAt, programme.noticeDays, 'day', clock);
  const notice = again > dueAt ? again : dueAt;
  return notice < until ? notice : null;
}

/** One instant of the walk: what is earned is compared with what the member has. */
function step(
  programme: TierProgramme, standing: TierStanding, history: QualifyingHistory, at: Date,
  earned: number, ended: number, events: TierEvent[],
): TierStanding {
  const { tier, heldUntil, granted, graceUntil } = standing;
  const rank = rankOf(programme, tier);
  const given = granted !== null && at < granted.until ? rankOf(programme, granted.tier) : -1;
  const nameOf = (place: number): string | null => programme.tiers[place]?.name ?? null;
  const moved = (kind: 'tier/raised' | 'tier/lowered', to: number): TierStanding => {
    events.push({ kind, from: tier, to: nameOf(to), at });
    return { ...standing, tier: nameOf(to), since: at, heldUntil: to === given ? (granted?.until ?? null) : null, graceUntil: null };
  };
  if (earned > rank) return moved('tier/raised', earned);
  if (tier === null) return standing;
  if (rank === -1) return moved('tier/lowered', -1);
  if (earned === rank || programme.downgrade === 'never') {
    if (programme.downgrade !== 'never' && (graceUntil !== null || ended >= rank)) events.push({ kind: 'tier/kept', tier, at });
    return { ...standing, graceUntil: null };
  }
  if (heldUntil !== null && at < heldUntil) return standing;
  const until = graceUntil ?? addPeriods(at, programme.graceDays, 'day', history.clock);
  if (at < until) {
    if (graceUntil === null) events.push({ kind: 'tier/grace-started', tier, at, until });
    return { ...standing, graceUntil: until };
  }
  // What was given before more was earned is still there; one that is above went when a lower one was given.
  const left = given < rank ? Math.max(earned, given) : earned;
  if (programme.downgrade === 'toEarned' || left === rank - 1) return moved('tier/lowered', left);
  return { ...moved('tier/lowered', rank - 1), heldUntil: new Date(windowPlace(programme.window, at, history).closesAt) };
}

function rankOf({ tiers }: TierProgramme, name: string | null): number {
  return tiers.findIndex((tier) => tier.name === name);
}

/** The first of some instants that lies after another; `null` when none does. */
function firstAfter(time: number, instants: readonly (number | null | undefined)[]): number | null {
  const later = instants.filter((at) => at !== null && at !== undefined && at > time);
  return later.length === 0 ? null : Math.min(...later.map(Number));
}
