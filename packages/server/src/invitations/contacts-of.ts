import { type Contact, contactOfInvitation, newInvitation } from '@goodword/core';
import type { InvitationRow } from './invitation.entity.js';
import { type InvitationLife, lifeOf } from './life-of.js';

/** What of an invitation is a contact. */
export type ContactingInvitation = InvitationLife & Pick<InvitationRow, 'id' | 'remindedAt'> & { readonly survey: { readonly id: string } };

/** What an invitation is to the contact budget, with its reminder; nothing before it goes out. */
export function contactsOf(row: ContactingInvitation): readonly Contact[] {
  const { id, survey, sentAt, remindedAt } = row;
  if (sentAt === null) return [];
  const ask = contactOfInvitation(lifeOf(row), { id, surveyId: survey.id, remindsOf: null });
  if (remindedAt === null) return [ask];
  // What the customer did is done about the ask; the reminder has the same link.
  const reminder = contactOfInvitation(newInvitation(remindedAt), { id: `${id}/reminder`, surveyId: survey.id, remindsOf: id });
  return [ask, { ...reminder, sentAt: remindedAt }];
}
