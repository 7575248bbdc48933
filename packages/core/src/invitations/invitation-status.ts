/**
 * Where an invitation stands.
 *
 * - `scheduled`: it is planned.
 * - `sent`: it went out.
 * - `opened`: its page was seen by a person.
 * - `answered`, `declined`: the customer answered, or said no.
 * - `bounced`: it could not be delivered, for good.
 * - `expired`: its link can no longer be answered.
 * - `cancelled`: somebody took it back.
 * - `skipped`: it did not go out, for reasons that are stored with it.
 */
export type InvitationStatus =
  | 'scheduled' | 'sent' | 'opened' | 'answered' | 'declined' | 'bounced' | 'expired' | 'cancelled' | 'skipped';

/**
 * Where an invitation may go from each status. An answer is never lost: who declined may think better of it while the link lasts,
 * and a page that was opened or answered arrived, whatever a report of its bounce says.
 */
export const invitationTransitions: Readonly<Record<InvitationStatus, readonly InvitationStatus[]>> = {
  scheduled: ['sent', 'bounced', 'cancelled', 'skipped'],
  sent: ['opened', 'answered', 'declined', 'bounced', 'expired', 'cancelled'],
  opened: ['answered', 'declined', 'expired', 'cancelled'],
  bounced: ['opened', 'answered', 'declined', 'expired', 'cancelled'],
  declined: ['answered'],
  answered: [],
  expired: [],
  cancelled: [],
  skipped: [],
};

/** All of them, from the first to the final ones. The names are those of the table above. */
export const invitationStatuses: readonly InvitationStatus[] = Object.keys(invitationTransitions) as InvitationStatus[];
