import type { InvitationStatus } from './invitation-status.js';

/** One ask to one customer through one channel, or its reminder, as far as its life goes. */
export interface Invitation {
  readonly status: InvitationStatus;
  /** When it is planned to go out. */
  readonly scheduledAt: Date;
  /** `null` until it went out. */
  readonly sentAt: Date | null;
  /** Until when its link can be answered; `null` until it went out. */
  readonly expiresAt: Date | null;
  /** When its page was first seen by a person. */
  readonly openedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly declinedAt: Date | null;
  readonly bouncedAt: Date | null;
  /** When it expired, was cancelled or was skipped. */
  readonly endedAt: Date | null;
}

/**
 * An invitation that was planned just now.
 *
 * @example
 * newInvitation(new Date('2026-11-27T10:00:00Z')).status; // 'scheduled'
 */
export function newInvitation(scheduledAt: Date): Invitation {
  return {
    status: 'scheduled', scheduledAt, sentAt: null, expiresAt: null, openedAt: null, answeredAt: null, declinedAt: null, bouncedAt: null,
    endedAt: null,
  };
}
