import { nextDueAt } from '../referrals/run-due-referrals.js';
import { costInUse, referralUsage, type ReferralUsage } from '../referrals/referral-usage.js';
import type { ReferralProgramme } from '../referrals/referral-programme.js';
import type { Referral } from '../referrals/referral.js';

/**
 * The referrals of a run, found by their friend, by their advocate, and by when time alone changes them: a history may hold a hundred
 * thousand, and to look at all of them for each event would be quadratic.
 */
export interface ReferralBook {
  readonly of: (friendId: string) => Referral | null;
  readonly keep: (referral: Referral) => void;
  /** What all use but that of one friend, as `referralUsage` counts it. */
  readonly usage: (friendId: string, programme: ReferralProgramme, advocateId: string, at: Date) => ReferralUsage;
  /** The next that time alone changes up to an instant, with its own time; of equal times the first claim. */
  readonly due: (until: Date) => { readonly referral: Referral; readonly at: Date } | null;
}

/** When a referral is due, and which place it has among those of the same time. */
interface Due {
  readonly at: number;
  readonly place: number;
  readonly friendId: string;
}

export function referralBook(): ReferralBook {
  const byFriend = new Map<string, Referral>();
  const places = new Map<string, number>();
  const byAdvocate = new Map<string, Map<string, Referral>>();
  const waiting: Due[] = [];
  let spent = 0;
  return {
    of: (friendId) => byFriend.get(friendId) ?? null,
    keep(referral) {
      const { friendId, claim: { advocateId } } = referral;
      const before = byFriend.get(friendId);
      if (before !== undefined) byAdvocate.get(before.claim.advocateId)?.delete(friendId);
      byFriend.set(friendId, referral);
      byAdvocate.set(advocateId, (byAdvocate.get(advocateId) ?? new Map<string, Referral>()).set(friendId, referral));
      spent += costOf(referral) - costOf(before);
      const place = places.get(friendId) ?? places.size;
      places.set(friendId, place);
      const at = dueOf(referral);
      if (at !== null) add(waiting, { at, place, friendId });
    },
    usage(friendId, programme, advocateId, at) {
      const present = byFriend.get(friendId);
      const ofAdvocate = [...(byAdvocate.get(advocateId)?.values() ?? [])];
      return { ...referralUsage(ofAdvocate, present?.id ?? '', programme, advocateId, at), spent: spent - costOf(present) };
    },
    due(until) {
      for (let first = waiting[0]; first !== undefined && first.at <= until.getTime(); first = waiting[0]) {
        const referral = byFriend.get(first.friendId);
        if (referral !== undefined && dueOf(referral) === first.at) return { referral, at: new Date(first.at) };
        // Something else has happened to it since.
        takeFirst(waiting);
      }
      return null;
    },
  };
}

function costOf(referral: Referral | undefined): number {
  return referral === undefined ? 0 : costInUse(referral.advocate) + costInUse(referral.friend);
}

/** A claim lives through its last instant. */
function dueOf(referral: Referral): number | null {
  const due = nextDueAt(referral);
  return due === null ? null : due.getTime() + (referral.status === 'qualified' ? 0 : 1);
}

/** Into a binary heap: no entry comes before the one at half of its index. */
function add(heap: Due[], due: Due): void {
  let at = heap.length;
  for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
    const other = heap[above];
    if (other === undefined || !comesBefore(due, other)) break;
    heap[at] = other;
    at = above;
  }
  heap[at] = due;
}

function takeFirst(heap: Due[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const [next, index] = right !== undefined && left !== undefined && comesBefore(right, left) ? [right, 2 * at + 2] : [left, 2 * at + 1];
    if (next === undefined || !comesBefore(next, last)) break;
    heap[at] = next;
    at = index;
  }
  heap[at] = last;
}

function comesBefore(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.place < other.place);
}
