import type { Invitation } from '@goodword/core';
import type { InvitationRow } from './invitation.entity.js';

/** The columns of the life of an invitation. */
export type InvitationLife = Pick<InvitationRow, keyof Invitation | 'createdAt'>;

/** The life of an invitation as core knows it: one that was never planned has the instant of that decision. */
export function lifeOf(row: InvitationLife): Invitation {
  const { status, scheduledAt, createdAt, sentAt, expiresAt, openedAt, answeredAt, declinedAt, bouncedAt, endedAt } = row;
  return { status, scheduledAt: scheduledAt ?? createdAt, sentAt, expiresAt, openedAt, answeredAt, declinedAt, bouncedAt, endedAt };
}
