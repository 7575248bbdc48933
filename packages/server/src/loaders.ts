import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { createCustomerConsentsLoader } from './consents/customer-consents.loader.js';
import { CustomerRow } from './customers/customer.entity.js';
import { newestOfCustomer } from './customers/newest-of-customer.js';
import { BranchRow, ChannelRow, ProductRow, StaffMemberRow } from './dimensions/dimension.entity.js';
import { InteractionRow } from './interactions/interaction.entity.js';
import { InvitationRow } from './invitations/invitation.entity.js';
import { createRepetitionLoader, createWavesSoFarLoader } from './invitations/survey-repetition.loader.js';
import { createTriggerLoader } from './invitations/survey-trigger.loader.js';
import { SurveyWaveRow } from './invitations/survey-wave.entity.js';
import { createWaveProgressLoader, createWavesLoader } from './invitations/survey-wave.loader.js';
import type { EntityManager } from './orm.js';
import { ResponseRow } from './responses/response.entity.js';
import { createChangeLoader } from './responses/response-change.loader.js';
import { createSurveyLinkLoader } from './survey-links/survey-link.loader.js';
import { createReasonTextLoader } from './surveys/reason-text.loader.js';
import { createVersionLoader } from './surveys/survey-version.loader.js';
import { SurveyVersionRow } from './surveys/survey-version.entity.js';
import { SurveyRow } from './surveys/survey.entity.js';

export type Loaders = ReturnType<typeof createLoaders>;

/** Batches the edges of one request: a hundred answers ask for their branches in one statement. */
export function createLoaders(em: EntityManager, workspaceId: string) {
  return {
    customers: byId(em, workspaceId, CustomerRow),
    surveys: byId(em, workspaceId, SurveyRow),
    surveyVersions: byId(em, workspaceId, SurveyVersionRow),
    branches: byId(em, workspaceId, BranchRow),
    staffMembers: byId(em, workspaceId, StaffMemberRow),
    products: byId(em, workspaceId, ProductRow),
    channels: byId(em, workspaceId, ChannelRow),
    responses: byId(em, workspaceId, ResponseRow),
    interactions: byId(em, workspaceId, InteractionRow),
    versionsOfSurvey: createVersionLoader(em, workspaceId),
    reasonTexts: createReasonTextLoader(em, workspaceId),
    linksOfSurvey: createSurveyLinkLoader(em, workspaceId),
    changesOfResponse: createChangeLoader(em, workspaceId),
    responsesOfCustomer: newestOfCustomer(em, workspaceId, ResponseRow, { table: 'response', instant: 'responded_at' }),
    interactionsOfCustomer: newestOfCustomer(em, workspaceId, InteractionRow, { table: 'interaction', instant: 'occurred_at' }),
    waves: byId(em, workspaceId, SurveyWaveRow),
    wavesOfSurvey: createWavesLoader(em, workspaceId),
    progressOfWave: createWaveProgressLoader(em, workspaceId),
    repetitionOfSurvey: createRepetitionLoader(em, workspaceId),
    wavesSoFarOfSurvey: createWavesSoFarLoader(em, workspaceId),
    triggerOfSurvey: createTriggerLoader(em, workspaceId),
    invitationsOfCustomer: newestOfCustomer(em, workspaceId, InvitationRow, { table: 'invitation', instant: 'created_at' }),
    consentsOfCustomer: createCustomerConsentsLoader(em, workspaceId),
  };
}

interface Identified {
  workspaceId: string;
  id: string;
}

function byId<Row extends Identified>(em: EntityManager, workspaceId: string, Row: EntityClass<Row>) {
  return new DataLoader<string, Row | null>(async (ids) => {
    // The compiler cannot follow a filter over the keys of a generic row.
    const where = { workspaceId, id: { $in: [...ids] } } as FilterQuery<Row>;
    const rows = await em.find(Row, where);
    const found = new Map<string, Row>(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
