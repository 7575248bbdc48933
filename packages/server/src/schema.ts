import type { ApiKeyScope } from '@goodword/core';
import { GraphQLError, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ApiKeyResolver } from './api-keys/api-key.resolver.js';
import { ConsentResolver } from './consents/consent.resolver.js';
import { CustomerConsentsResolver } from './consents/customer-consents.resolver.js';
import { ChannelResolver } from './channels/channel.resolver.js';
import { QrCodeResolver } from './channels/qr-code.resolver.js';
import type { Context } from './context.js';
import { CustomerResolver } from './customers/customer.resolver.js';
import { DimensionResolver } from './dimensions/dimension.resolver.js';
import { ImportResolver } from './imports/import.resolver.js';
import { CustomerInteractionsResolver } from './interactions/customer-interactions.resolver.js';
import { InteractionResolver } from './interactions/interaction.resolver.js';
import { ContactBudgetResolver } from './invitations/contact-budget.resolver.js';
import { CustomerInvitationsResolver } from './invitations/customer-invitations.resolver.js';
import { DryRunResolver } from './invitations/dry-run.resolver.js';
import { InvitationFunnelResolver } from './invitations/invitation-funnel.resolver.js';
import { InvitationResponseResolver } from './invitations/invitation-response.resolver.js';
import { InvitationResolver } from './invitations/invitation.resolver.js';
import { ResponseWaveResolver } from './invitations/response-wave.resolver.js';
import { SurveyRepetitionOfSurveyResolver } from './invitations/survey-repetition-of-survey.resolver.js';
import { SurveyRepetitionResolver } from './invitations/survey-repetition.resolver.js';
import { SurveyTriggerResolver } from './invitations/survey-trigger.resolver.js';
import { SurveyWaveResolver } from './invitations/survey-wave.resolver.js';
import { SurveyWavesResolver } from './invitations/survey-waves.resolver.js';
import { MailboxMessageResolver } from './mailbox/mailbox-message.resolver.js';
import { NpsResolver } from './nps/nps.resolver.js';
import { CustomerResponsesResolver } from './responses/customer-responses.resolver.js';
import { ResponseSubmittedResolver } from './responses/response-submitted.resolver.js';
import { ResponseReasonsResolver } from './responses/response-reasons.resolver.js';
import { ResponseResolver } from './responses/response.resolver.js';
import { SurveyLinkResolver } from './survey-links/survey-link.resolver.js';
import { ReasonTaxonomyResolver } from './surveys/reason-taxonomy.resolver.js';
import { SurveyTemplateResolver } from './surveys/survey-template.resolver.js';
import { SurveyResolver } from './surveys/survey.resolver.js';
import { HolidayResolver } from './workspaces/holiday.resolver.js';
import { mayAct } from './viewer/viewer.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

export function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      ViewerResolver, ApiKeyResolver, CustomerResolver, DimensionResolver, SurveyResolver, SurveyTemplateResolver, ResponseResolver,
      CustomerResponsesResolver, NpsResolver, ImportResolver, InteractionResolver,
      CustomerInteractionsResolver, ConsentResolver, CustomerConsentsResolver, ResponseSubmittedResolver,
      MailboxMessageResolver, ChannelResolver, QrCodeResolver,
      SurveyTriggerResolver, InvitationResolver, CustomerInvitationsResolver, SurveyLinkResolver,
      ReasonTaxonomyResolver, ResponseReasonsResolver,
      ContactBudgetResolver, DryRunResolver, InvitationFunnelResolver, InvitationResponseResolver, ResponseWaveResolver,
      SurveyWaveResolver, SurveyWavesResolver, SurveyRepetitionResolver, SurveyRepetitionOfSurveyResolver, HolidayResolver,
    ],
    // Subscriptions get their events from the context; nothing is published by topics.
    pubSub: { publish: nothingByTopics, subscribe: nothingByTopics },
    // Core checks what is said; a second set of rules in decorators would drift from it.
    validate: false,
    authChecker: ({ context }: { context: Context }, scopes: ApiKeyScope[]) => {
      const missing = scopes.find((scope) => !mayAct(context.viewer, scope));
      if (missing === undefined) return true;
      throw new GraphQLError(`This needs the scope ${missing}, which the API key does not have.`, {
        extensions: { code: 'FORBIDDEN', scope: missing },
      });
    },
  });
}

function nothingByTopics(): never {
  throw new TypeError('subscriptions of Goodword say by themselves what they subscribe to');
}

/** The schema as text, as it is committed in schema.graphql. */
export async function schemaText(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
}
