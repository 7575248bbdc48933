import { ok, refuse, type Result } from '../result.js';
import type { Invitation } from './invitation.js';
import { invitationTransitions, type InvitationStatus } from './invitation-status.js';

/** From where it stands an invitation does not come to this status. */
export interface InvitationNotPossible {
  readonly kind: 'invitation/not-possible';
  readonly status: InvitationStatus;
  readonly to: InvitationStatus;
}

/** There is no such invitation. */
export interface InvitationNotFound {
  readonly kind: 'invitation/not-found';
}

export type InvitationRefusal =
  | InvitationNotPossible
  /** Its link could be answered until then. */
  | { readonly kind: 'invitation/link-expired'; readonly expiredAt: Date };

/** What happened to an invitation. Sending says until when its link can be answered, as `linkExpiresAt` does. */
export type InvitationStep =
  | { readonly to: 'sent'; readonly expiresAt: Date }
  | { readonly to: Exclude<InvitationStatus, 'scheduled' | 'sent'> };

/** The field that says when an invitation came to each status. */
const instants = {
  sent: 'sentAt', opened: 'openedAt', answered: 'answeredAt', declined: 'declinedAt', bounced: 'bouncedAt',
  expired: 'endedAt', cancelled: 'endedAt', skipped: 'endedAt',
} as const satisfies Readonly<Record<InvitationStep['to'], keyof Invitation>>;

/** What only the customer does, by the link. */
const byLink: readonly InvitationStatus[] = ['opened', 'answered', 'declined'];

const saidSomething: readonly InvitationStatus[] = ['answered', 'declined'];

/**
 * An invitation after what happened to it. A step that was made already changes nothing, so that a report may come twice; nor does
 * a page that is opened once more after its answer.
 *
 * @param at - when it happened
 * @returns refuses `invitation/not-possible` by `invitationTransitions`, and for expiring while the link can still be answered;
 *   `invitation/link-expired` for what a customer does when it cannot
 * @example
 * changeInvitation(newInvitation(monday), { to: 'sent', expiresAt: december }, monday); // { ok: true, value: { status: 'sent', … } }
 */
export function changeInvitation(invitation: Invitation, step: InvitationStep, at: Date): Result<Invitation, InvitationRefusal> {
  const { status, expiresAt } = invitation;
  const { to } = step;
  if (to === status || (to === 'opened' && saidSomething.includes(status))) return ok(invitation);
  const tooEarly = to === 'expired' && expiresAt !== null && at < expiresAt;
  if (tooEarly || !invitationTransitions[status].includes(to)) return refuse({ kind: 'invitation/not-possible', status, to });
  if (byLink.includes(to) && expiresAt !== null && at >= expiresAt) return refuse({ kind: 'invitation/link-expired', expiredAt: expiresAt });
  return ok({ ...invitation, status: to, expiresAt: step.to === 'sent' ? step.expiresAt : expiresAt, [instants[to]]: at });
}
