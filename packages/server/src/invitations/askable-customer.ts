import { type AskableCustomer, consentFor, type Contact, type PlannedContact, type Reach, unsubscribedKinds } from '@goodword/core';
import { findAddressFaults } from '../channels/address-faults.js';
import { ConsentRow } from '../consents/consent.entity.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import { contactsOf } from './contacts-of.js';
import { InvitationRow } from './invitation.entity.js';

/** A customer as core asks about them, with what is planned for them. */
export interface AskedCustomer {
  readonly customer: AskableCustomer;
  readonly planned: readonly PlannedContact[];
}

/**
 * All that decides whether a customer may be asked: what they said of being written to, answered, and are planned to be asked.
 *
 * An answer is a contact, wherever it was given: who has just pressed a face at the till is not asked again by mail.
 *
 * @param em - inside a transaction that has locked the customer, where something is decided
 */
export async function askableCustomer(em: EntityManager, row: CustomerRow): Promise<AskedCustomer> {
  const { workspaceId, id } = row;
  const consents = await em.find(ConsentRow, { workspaceId, customer: { id } }, { disableIdentityMap: true });
  // Of each survey the last one is enough: spans are counted from there.
  const answers = await em.execute<{ survey_id: string; answered_at: Date | string }[]>(
    'select survey_id, max(responded_at) as answered_at from response where workspace_id = ? and customer_id = ? group by survey_id',
    [workspaceId, id],
  );
  const invitations = await em.find(
    InvitationRow,
    { workspaceId, customer: { id }, $or: [{ status: 'scheduled' }, { sentAt: { $ne: null } }] },
    { disableIdentityMap: true },
  );
  const reach = async (channel: Reach['channel'], address: string | null): Promise<Reach> => ({
    channel,
    hasAddress: address !== null,
    consent: consentFor(consents, { channel, contactKind: 'survey' }),
    bounced: address !== null && (await findAddressFaults(em, workspaceId, channel, [address])).has(address),
  });
  // One after the other: a transaction has one connection.
  const [email, sms] = [await reach('email', row.email), await reach('sms', row.phone)];
  return {
    customer: {
      id,
      contacts: [
        ...answers.map(({ survey_id, answered_at }) => answerAsContact(survey_id, new Date(answered_at))),
        ...invitations.flatMap(contactsOf),
      ],
      unsubscribedFrom: unsubscribedKinds(consents),
      hasOpenCase: false,
      // A webhook is the workspace's own: it knows the customer by id.
      reaches: [email, sms, { ...await reach('webhook', null), hasAddress: true }],
    },
    planned: invitations.flatMap(({ id: invitationId, survey, scheduledAt, status }) =>
      (scheduledAt === null || status !== 'scheduled' ? [] : [{ id: invitationId, surveyId: survey.id, scheduledAt }])),
  };
}

function answerAsContact(surveyId: string, at: Date): Contact {
  return { id: `answer/${surveyId}`, kind: 'survey', surveyId, remindsOf: null, sentAt: null, shownAt: at, answeredAt: at, declinedAt: null };
}
