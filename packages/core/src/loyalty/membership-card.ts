import { ok, refuse, type Result } from '../result.js';
import type { CardNumber } from './card-number.js';

export type CardStatus = 'active' | 'frozen' | 'replaced' | 'closed';

/** From each status of a card, where it may go. A replaced number stays known, so that it can say so. */
export const cardTransitions: Readonly<Record<CardStatus, readonly CardStatus[]>> = {
  active: ['frozen', 'replaced', 'closed'],
  frozen: ['active', 'replaced', 'closed'],
  replaced: [],
  closed: [],
};

/** One card of a member, of plastic or in a wallet on a phone. A member may have several. */
export interface MembershipCard {
  readonly number: CardNumber;
  readonly memberId: string;
  readonly status: CardStatus;
  readonly issuedAt: Date;
  /** When it came to its status. */
  readonly changedAt: Date;
  /** The number of the card that came for it; `null` while none did. */
  readonly replacedBy: CardNumber | null;
}

/** The card is known and cannot be used as it is. */
export interface CardNotActive {
  readonly kind: 'card/not-active';
  readonly status: Exclude<CardStatus, 'active'>;
}

/** A card of this status cannot become that: one that was replaced or closed stays so. */
export interface CardChangeRefused {
  readonly kind: 'card/change-refused';
  readonly from: CardStatus;
  readonly to: CardStatus;
}

/** A new card of a member, ready for use. */
export function issueCard(number: CardNumber, memberId: string, now: Date): MembershipCard {
  return { number, memberId, status: 'active', issuedAt: now, changedAt: now, replacedBy: null };
}

/**
 * The member whom a card stands for, when the card may be used.
 *
 * @returns the id of the member; refuses `card/not-active`
 */
export function memberOfCard(card: MembershipCard): Result<string, CardNotActive> {
  return card.status === 'active' ? ok(card.memberId) : refuse({ kind: 'card/not-active', status: card.status });
}

/**
 * The card frozen, thawed or closed.
 *
 * @returns refuses `card/change-refused`, also when it has that status already
 */
export function changeCard(
  card: MembershipCard, to: 'active' | 'frozen' | 'closed', now: Date,
): Result<MembershipCard, CardChangeRefused> {
  return moveCard(card, to, now);
}

/**
 * A new card for one that is lost or broken. The old number stays known as replaced and is never used again.
 *
 * @param number - of the new card
 * @returns both cards, to store together; refuses `card/change-refused`
 * @throws RangeError when the number is that of the old card
 */
export function replaceCard(
  card: MembershipCard, number: CardNumber, now: Date,
): Result<{ readonly replaced: MembershipCard; readonly issued: MembershipCard }, CardChangeRefused> {
  if (number === card.number) throw new RangeError('replaceCard: the new card needs a number of its own');
  const moved = moveCard(card, 'replaced', now);
  if (!moved.ok) return moved;
  return ok({ replaced: { ...moved.value, replacedBy: number }, issued: issueCard(number, card.memberId, now) });
}

function moveCard(card: MembershipCard, to: CardStatus, now: Date): Result<MembershipCard, CardChangeRefused> {
  if (!cardTransitions[card.status].includes(to)) return refuse({ kind: 'card/change-refused', from: card.status, to });
  return ok({ ...card, status: to, changedAt: now });
}
