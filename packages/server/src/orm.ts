import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager as SqlEntityManager, MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { ApiKeyRow } from './api-keys/api-key.entity.js';
import { ConsentRow } from './consents/consent.entity.js';
import { ChannelSettingRow } from './channels/channel-setting.entity.js';
import { DeliveryRow } from './channels/delivery.entity.js';
import { UnsubscribeLinkRow } from './channels/unsubscribe-link.entity.js';
import { CustomerRow } from './customers/customer.entity.js';
import { BranchRow, ChannelRow, ProductRow, StaffMemberRow } from './dimensions/dimension.entity.js';
import { EventRow } from './events/event.entity.js';
import { IdempotencyKeyRow } from './idempotency/idempotency-key.entity.js';
import { ImportRow } from './imports/import.entity.js';
import { InteractionRow } from './interactions/interaction.entity.js';
import { ContactBudgetRow } from './invitations/contact-budget.entity.js';
import { InvitationRow } from './invitations/invitation.entity.js';
import { SurveyTriggerRow } from './invitations/survey-trigger.entity.js';
import { SurveyRepetitionRow } from './invitations/survey-repetition.entity.js';
import { SurveyWaveRow } from './invitations/survey-wave.entity.js';
import { WaitingCustomerRow } from './invitations/waiting-customer.entity.js';
import { QUEUE_SCHEMA } from './jobs/queue-schema.js';
import { MailboxMessageRow } from './mailbox/mailbox-message.entity.js';
import { refuseZeroCharacters } from './refuse-zero-characters.js';
import { ResponseChangeRow } from './responses/response-change.entity.js';
import { ResponseRow } from './responses/response.entity.js';
import { SessionRow } from './sessions/session.entity.js';
import { SignInLinkRow } from './sessions/sign-in-link.entity.js';
import { SurveyLinkRow } from './survey-links/survey-link.entity.js';
import { ReasonTaxonomyRow } from './surveys/reason-taxonomy.entity.js';
import { SurveyVersionRow } from './surveys/survey-version.entity.js';
import { SurveyRow } from './surveys/survey.entity.js';
import { WorkspaceDriver } from './workspaces/workspace-driver.js';
import { WORKSPACE_SETTING } from './workspaces/workspace-policy.js';
import { HolidayRow } from './workspaces/holiday.entity.js';
import { WorkspaceRow } from './workspaces/workspace.entity.js';

export type EntityManager = SqlEntityManager<WorkspaceDriver>;
export type Orm = Awaited<ReturnType<typeof openOrm>>;

// From src/ and from dist/ alike: the migrations are always read compiled.
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../dist/migrations', import.meta.url));
const migrationSources = fileURLToPath(new URL('../migrations', import.meta.url));

/** Connects lazily: nothing is sent before the first query. */
export async function openOrm(url: string, options: { readonly poolSize?: number } = {}) {
  return MikroORM.init({
    clientUrl: url,
    driver: WorkspaceDriver,
    namingStrategy: UnderscoreNamingStrategy,
    entities: [
      WorkspaceRow, ApiKeyRow, SignInLinkRow, SessionRow, IdempotencyKeyRow, BranchRow, StaffMemberRow, ProductRow,
      ChannelRow, CustomerRow, SurveyRow, SurveyVersionRow, ImportRow, ResponseRow, ResponseChangeRow, InteractionRow,
      ConsentRow, EventRow,
      ChannelSettingRow, DeliveryRow, UnsubscribeLinkRow, MailboxMessageRow, SurveyTriggerRow, InvitationRow,
      SurveyLinkRow, ReasonTaxonomyRow,
      ContactBudgetRow, SurveyWaveRow, WaitingCustomerRow, SurveyRepetitionRow, HolidayRow,
    ],
    extensions: [Migrator],
    migrations: { path: MIGRATIONS_FOLDER, pathTs: migrationSources, tableName: 'migration', snapshot: false, silent: true },
    pool: { min: 0, max: options.poolSize ?? 10 },
    // Of another owner: neither ours to compare nor to change.
    schemaGenerator: { ignoreSchema: [QUEUE_SCHEMA] },
    // One instant, one text: whatever zone the machine is in.
    timezone: 'Z',
    allowGlobalContext: false,
    onQuery: refuseZeroCharacters,
  });
}

/** An entity manager that sees and writes one workspace, by a setting of each of its transactions. */
export function forWorkspace(orm: Orm, workspaceId: string): EntityManager {
  return orm.em.fork({ session: { variables: { [WORKSPACE_SETTING]: workspaceId } } });
}
