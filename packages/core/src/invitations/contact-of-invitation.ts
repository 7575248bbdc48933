import type { Contact } from './contact.js';
import type { Invitation } from './invitation.js';

/**
 * What an invitation is to the contact budget. One that bounced disturbed nobody and does not count, whatever becomes of it
 * then, until its page is opened or its question answered after all.
 *
 * @param ids - `remindsOf`: the invitation that a reminder repeats; `null` for what is none
 * @example
 * contactOfInvitation(newInvitation(monday), { id: 'i1', surveyId: 's1', remindsOf: null }).sentAt; // null
 */
export function contactOfInvitation(
  invitation: Invitation, ids: { readonly id: string; readonly surveyId: string; readonly remindsOf: string | null },
): Contact {
  const { sentAt, openedAt, answeredAt, declinedAt, bouncedAt } = invitation;
  // Not by its status: one that bounced still expires.
  const arrived = bouncedAt === null || [openedAt, answeredAt, declinedAt].some((at) => at !== null);
  return {
    ...ids, kind: ids.remindsOf === null ? 'survey' : 'reminder', sentAt: arrived ? sentAt : null, shownAt: openedAt,
    answeredAt, declinedAt,
  };
}
