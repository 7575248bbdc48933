import { ok, refuse, type Result } from '../result.js';
import type { StampBook, StampCardStatus } from './stamp-book.js';
import { stampsOn } from './stamp-book.js';
import type { StampProgramme } from './stamp-programme.js';

/** The card is not there to be rewarded: not full, rewarded already, expired, or not there at all (`null`). */
export interface StampCardNotFull {
  readonly kind: 'stamp-card/not-full';
  readonly status: Exclude<StampCardStatus, 'full'> | null;
  /** Stamps that an open card still needs; 0 where stamps cannot help. */
  readonly missing: number;
}

export interface RewardedCard {
  readonly book: StampBook;
  /** What to give, once: the key is the same for this card at all times. */
  readonly reward: { readonly reward: string; readonly memberId: string; readonly idempotencyKey: string };
}

/**
 * A full card exchanged for its reward, for good. Store the book and give the reward in one transaction.
 *
 * @returns refuses `stamp-card/not-full`
 * @example
 * rewardStampCard(coffee, book, 1); // { ok: true, value: { reward: { reward: 'free coffee', … }, … } }
 */
export function rewardStampCard(programme: StampProgramme, book: StampBook, number: number): Result<RewardedCard, StampCardNotFull> {
  const card = book.cards.find((candidate) => candidate.number === number);
  if (card === undefined) return refuse({ kind: 'stamp-card/not-full', status: null, missing: 0 });
  const { status } = card;
  if (status !== 'full') {
    const missing = status === 'open' ? Math.max(0, programme.stamps - stampsOn(card)) : 0;
    return refuse({ kind: 'stamp-card/not-full', status, missing });
  }
  const cards = book.cards.map((candidate) => (candidate === card ? { ...card, status: 'rewarded' as const } : candidate));
  const { programmeId, memberId } = book;
  const idempotencyKey = `stamp-card:${programmeId}:${memberId}:${number}`;
  return ok({ book: { ...book, cards }, reward: { reward: programme.reward, memberId, idempotencyKey } });
}
