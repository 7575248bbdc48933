import { instantOf } from '../calendars/instant-of.js';
import type { Qualification, QualifyingHistory } from './qualification.js';
import type { TierWindow } from './tier-programme.js';
import { longestStay, windowPlace, type WindowPlace } from './window-place.js';

/** At this instant, so much more or less of a measure counts together in a bucket. */
export interface WindowChange {
  readonly at: number;
  readonly bucket: number;
  readonly measure: string;
  readonly amount: number;
  /** Whether time takes it away, and not somebody who takes back. */
  readonly leaves: boolean;
}

/**
 * Everything that changes what counts, in order: what happened until now, and when that will no longer count. What had left the window
 * long before `since` is left out: years of history should cost no calendar.
 *
 * @throws RangeError when an amount is not a whole number from 1, and when more is taken back than there was
 */
export function windowChanges(
  window: TierWindow, history: QualifyingHistory, since: Date, now: Date,
): readonly WindowChange[] {
  const known = new Map<string, Qualification>();
  for (const qualification of history.qualifications) {
    const { id, amount, at } = qualification;
    if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`qualification: ${amount} is not a whole number from 1`);
    if (!known.has(id) && instantOf('qualification', at) <= now.getTime()) known.set(id, qualification);
  }
  const reversals = new Map<string, Qualification[]>();
  for (const qualification of known.values()) {
    if (qualification.reverses === null) continue;
    const others = reversals.get(qualification.reverses);
    if (others === undefined) reversals.set(qualification.reverses, [qualification]);
    else others.push(qualification);
  }
  const changes: WindowChange[] = [];
  const earliest = since.getTime() - longestStay(window);
  let place: WindowPlace | null = null;
  for (const { id, measure, amount, at, reverses } of known.values()) {
    if (reverses !== null || at.getTime() < earliest) continue;
    // Of a period, one place is that of all: histories mostly come in order, and calendars are slow.
    const isSame: boolean = place !== null && window.kind !== 'rolling' && at.getTime() >= place.bucket && at.getTime() < place.closesAt;
    if (place === null || !isSame) place = windowPlace(window, at, history);
    const { bucket, leavesAt } = place;
    changes.push({ at: at.getTime(), bucket, measure, amount, leaves: false });
    let left = amount;
    for (const reversal of reversals.get(id) ?? []) {
      // A refund may carry an earlier time than its order, from another machine's clock.
      const takenAt = Math.max(reversal.at.getTime(), at.getTime());
      // A year later it takes away what no longer counts.
      if (takenAt >= leavesAt) continue;
      changes.push({ at: takenAt, bucket, measure, amount: -reversal.amount, leaves: false });
      left -= reversal.amount;
    }
    if (left < 0) throw new RangeError('qualification: more is taken back than there was');
    changes.push({ at: leavesAt, bucket, measure, amount: -left, leaves: true });
  }
  return changes.sort((one, other) => one.at - other.at);
}
