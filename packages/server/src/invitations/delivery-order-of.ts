import type { SendingChannel } from '@goodword/core';
import type { Channel } from '../channels/channel.js';
import { createUnsubscribeLink } from '../channels/create-unsubscribe-link.js';
import type { DeliveryOrder } from '../channels/deliver.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import { createSurveyLink } from '../survey-links/create-survey-link.js';
import { currentVersions } from '../surveys/survey.queries.js';
import { composeInvitation } from './compose-invitation.js';
import type { LockedInvitation } from './lock-invitation.js';
import { placeholderValuesOf } from './placeholder-values.js';
import { sendingKeyOf } from './sending-key.js';
import type { SendingContext } from './sending-situation.js';

/**
 * The message of an invitation or of its reminder, with links of its own: of those before only hashes are kept, and all lead to the
 * same answer.
 *
 * @param em - inside a transaction
 */
export async function deliveryOrderOf(
  context: SendingContext, em: EntityManager, { row, customer }: LockedInvitation, channel: Channel, isReminder: boolean,
): Promise<DeliveryOrder> {
  const { viewer: { workspaceId }, channels: { publicUrl }, newId, now, randomBytes } = context;
  const { survey, interaction, expiresAt } = row;
  const version = (await currentVersions(em, workspaceId, [survey.id])).get(survey.id);
  if (version === undefined) throw new TypeError('a survey that asks has a version');
  const locale = customer.locale;
  const link = await createSurveyLink(em, { newId, now, randomBytes, publicUrl }, {
    workspaceId, kind: 'invitation', surveyId: survey.id, surveyVersionId: version.id, invitationId: row.id, language: locale, expiresAt,
  });
  const unsubscribeLink = await createUnsubscribeLink(em, {
    workspaceId, customerId: customer.id, channel: channel.kind, language: locale ?? version.definition.languages[0] ?? 'en', now, randomBytes, publicUrl,
  });
  const values = await placeholderValuesOf(em, { workspaceId, customer, interactionId: interaction?.id ?? null });
  const content = composeInvitation({ definition: version.definition, locale, values, link, unsubscribeLink, isReminder });
  return {
    channel,
    message: { ...content, workspaceId, to: addressOf(customer, channel.kind) },
    idempotencyKey: sendingKeyOf({ of: isReminder ? 'reminder' : 'invitation', id: row.id, channel: channel.kind }),
    until: expiresAt,
  };
}

function addressOf(customer: CustomerRow, channel: SendingChannel): string {
  const address = { email: customer.email, sms: customer.phone, webhook: customer.externalId ?? customer.id }[channel];
  if (address === null) throw new TypeError(`a customer without an address was to be reached by ${channel}`);
  return address;
}
