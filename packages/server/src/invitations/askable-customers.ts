import {
  type AskableCustomer, type Consent, consentFor, type Contact, type PlannedContact, type Reach, type SendingChannel, unsubscribedKinds,
} from '@goodword/core';
import { findAddressFaults } from '../channels/address-faults.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import { contactsOf } from './contacts-of.js';
import type { InvitationRow } from './invitation.entity.js';

/** An invitation that is planned, with the interaction that it asks about. */
export interface PlannedInvitation extends PlannedContact {
  readonly interactionId: string | null;
}

/** A customer as core asks about them, with what is planned for them. */
export interface AskedCustomer {
  readonly customer: AskableCustomer;
  readonly planned: readonly PlannedInvitation[];
}

/** Of the channels of a workspace, those that something can be sent through. */
export type ReadyChannels = Pick<ReadonlySet<SendingChannel>, 'has'>;

/** What of a customer decides through which channels they can be reached. */
export type AddressedCustomer = Pick<CustomerRow, 'id' | 'email' | 'phone'>;

/**
 * All that decides whether customers may be asked: what they said of being written to, answered, and are planned to be asked. Five
 * statements, however many customers there are.
 *
 * An answer is a contact, wherever it was given: who has just pressed a face at the till is not asked again by mail.
 *
 * @param em - inside a transaction that has locked the customers, where something is decided
 * @param ready - the channels that something can be sent through, as `readyChannels`
 * @returns in the order of the customers
 */
export async function askableCustomers(
  em: EntityManager, workspaceId: string, ready: ReadyChannels, customers: readonly AddressedCustomer[],
): Promise<readonly AskedCustomer[]> {
  if (customers.length === 0) return [];
  const ofThem = [workspaceId, `{${customers.map(({ id }) => id).join(',')}}`];
  // Plain rows: entities of a hundred thousand customers would take most of the time.
  const consents = byCustomer(await em.execute<ConsentRecord[]>(
    `select customer_id, channel, contact_kind, state, source, at from customer_consent
      where workspace_id = ? and customer_id = any(?::uuid[])`, ofThem));
  // Of each survey the last one is enough: spans are counted from there. The answer to an invitation is one contact with it, not two.
  const answers = byCustomer(await em.execute<AnswerRecord[]>(
    `select customer_id, survey_id, max(responded_at) as answered_at from response
      where workspace_id = ? and customer_id = any(?::uuid[])
        and not exists (select from invitation where workspace_id = response.workspace_id and response_id = response.id)
      group by customer_id, survey_id`, ofThem));
  const invitations = byCustomer(await em.execute<InvitationRecord[]>(
    `select customer_id, id, survey_id, interaction_id, status, scheduled_at, sent_at, expires_at, opened_at, answered_at, declined_at,
       bounced_at, ended_at, reminded_at, created_at from invitation
      where workspace_id = ? and customer_id = any(?::uuid[]) and (status = 'scheduled' or sent_at is not null)`, ofThem));
  const faultsOf = (channel: Reach['channel'], addresses: readonly (string | null)[]) =>
    findAddressFaults(em, workspaceId, channel, addresses.filter((address) => address !== null));
  // One after the other: a transaction has one connection.
  const emailFaults = await faultsOf('email', customers.map(({ email }) => email));
  const smsFaults = await faultsOf('sms', customers.map(({ phone }) => phone));
  return customers.map(({ id, email, phone }): AskedCustomer => {
    const said = (consents.get(id) ?? []).map(consentOf);
    const asks = (invitations.get(id) ?? []).map(lifeOfRecord);
    const reach = (channel: Reach['channel'], hasAddress: boolean, bounced: boolean): Reach =>
      ({ channel, hasAddress, consent: consentFor(said, { channel, contactKind: 'survey' }), bounced, ready: ready.has(channel) });
    return {
      customer: {
        id,
        contacts: [...(answers.get(id) ?? []).map(answerAsContact), ...asks.flatMap(contactsOf)],
        unsubscribedFrom: unsubscribedKinds(said),
        // There are no cases in the service yet, so nobody waits for the end of one.
        hasOpenCase: false,
        reaches: [
          reach('email', email !== null, email !== null && emailFaults.has(email)),
          reach('sms', phone !== null, phone !== null && smsFaults.has(phone)),
          // A webhook is the workspace's own: it knows the customer by id.
          reach('webhook', true, false),
        ],
      },
      planned: asks.flatMap(({ id: invitationId, survey, interactionId, scheduledAt, status }) =>
        (scheduledAt === null || status !== 'scheduled' ? [] : [{ id: invitationId, surveyId: survey.id, interactionId, scheduledAt }])),
    };
  });
}

interface OfCustomer {
  readonly customer_id: string;
}

interface ConsentRecord extends OfCustomer, Pick<Consent, 'channel' | 'state' | 'source'> {
  readonly contact_kind: Consent['contactKind'];
  readonly at: Instant;
}

interface AnswerRecord extends OfCustomer {
  readonly survey_id: string;
  readonly answered_at: Instant;
}

type Instant = Date | string;

interface InvitationRecord extends OfCustomer {
  readonly id: string;
  readonly survey_id: string;
  readonly interaction_id: string | null;
  readonly status: InvitationRow['status'];
  readonly scheduled_at: Instant | null;
  readonly sent_at: Instant | null;
  readonly expires_at: Instant | null;
  readonly opened_at: Instant | null;
  readonly answered_at: Instant | null;
  readonly declined_at: Instant | null;
  readonly bounced_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly reminded_at: Instant | null;
  readonly created_at: Instant;
}

function byCustomer<Row extends OfCustomer>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ customer_id: id }) => id);
}

function consentOf({ channel, contact_kind: contactKind, state, source, at }: ConsentRecord): Consent {
  return { channel, contactKind, state, source, at: new Date(at) };
}

function lifeOfRecord(record: InvitationRecord) {
  const instant = (at: Instant | null): Date | null => (at === null ? null : new Date(at));
  return {
    id: record.id, survey: { id: record.survey_id }, interactionId: record.interaction_id, status: record.status,
    scheduledAt: instant(record.scheduled_at), sentAt: instant(record.sent_at), expiresAt: instant(record.expires_at),
    openedAt: instant(record.opened_at), answeredAt: instant(record.answered_at), declinedAt: instant(record.declined_at),
    bouncedAt: instant(record.bounced_at), endedAt: instant(record.ended_at), remindedAt: instant(record.reminded_at),
    createdAt: new Date(record.created_at),
  };
}

function answerAsContact({ survey_id: surveyId, answered_at: answeredAt }: AnswerRecord): Contact {
  const at = new Date(answeredAt);
  return { id: `answer/${surveyId}`, kind: 'survey', surveyId, remindsOf: null, sentAt: null, shownAt: at, answeredAt: at, declinedAt: null };
}
