import type { Contact } from './contact.js';
import type { Invitation } from './invitation.js';

/**
 * What an invitation is to the contact budget. One that bounced disturbed nobody and does not count, until its page is opened
 * after all.
 *
 * @param ids - `remindsOf`: the invitation that a reminder repeats; `null` for what is none
 * @example
 * contactOfInvitation(newInvitation(monday), { id: 'i1', surveyId: 's1', remindsOf: null }).sentAt; // null
 */
export function contactOfInvitation(
  invitation: Invitation, ids: { readonly id: string; readonly surveyId: string; readonly remindsOf: string | null },
): Contact {
  const { status, sentAt, openedAt, answeredAt, declinedAt } = invitation;
  return {
    ...ids, kind: ids.remindsOf === null ? 'survey' : 'reminder', sentAt: status === 'bounced' ? null : sentAt, shownAt: openedAt,
    answeredAt, declinedAt,
  };
}
