import type { TestApp, TestWorkspace } from '../../test/app.js';

/** Asks everybody about every purchase, an hour later: nothing is sent before the clock is moved. */
export const everybody = { interactionTypes: ['purchase'], sampleShare: 1, delayMinutes: 60 };

/** A workspace with live surveys that ask everybody about every purchase, unless told otherwise. */
export async function workspaceAsking(app: TestApp, ...triggers: readonly object[]) {
  const workspace = await app.createWorkspace();
  const surveys: string[] = [];
  for (const [index, trigger] of triggers.entries()) {
    const id = await workspace.createSurvey(`Survey ${index}`);
    await setTrigger(workspace, id, trigger);
    await workspace.query('mutation ($id: ID!) { changeSurveyStatus(id: $id, to: LIVE) { __typename } }', { id });
    surveys.push(id);
  }
  return { workspace, surveys };
}

export async function setTrigger(workspace: TestWorkspace, surveyId: string, trigger: object) {
  const { setSurveyTrigger } = await workspace.query(
    `mutation ($surveyId: ID!, $trigger: SurveyTriggerInput!) {
      setSurveyTrigger(surveyId: $surveyId, trigger: $trigger) {
        __typename ... on Refusal { kind message } ... on SurveyTriggerMalformed { path fault } ... on RuleNameUnknown { path what }
        ... on SurveyTrigger { when currency perDay perPeriod { atMost unit } workingDaysOnly duringOpenCase reminderAfterDays linkExpiresAfterDays }
      }
    }`, { surveyId, trigger: { ...everybody, ...trigger } });
  return setSurveyTrigger;
}

export async function buy(workspace: TestWorkspace, input: object = {}): Promise<{ readonly id: string; readonly customer: { readonly id: string } }> {
  const { recordInteraction } = await workspace.query(
    'mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ... on Interaction { id customer { id } } ... on Refusal { kind } } }',
    { input: { type: 'purchase', customer: { email: 'ana@example.com' }, ...input } });
  return recordInteraction;
}

export interface ListedInvitation {
  readonly id: string;
  readonly status: string;
  readonly channel: string | null;
  readonly scheduledAt: string | null;
  readonly reasons: readonly { readonly kind: string; readonly message: string; readonly until: string | null }[];
  readonly customer: { readonly id: string; readonly email: string | null };
  readonly survey: { readonly id: string };
}

export async function invitationsOf(workspace: TestWorkspace, filter: object = {}): Promise<readonly ListedInvitation[]> {
  const { invitations } = await workspace.query(
    `query ($filter: InvitationFilter) {
      invitations(filter: $filter, first: 100) {
        nodes { id status channel scheduledAt reasons { kind message until } customer { id email } survey { id } }
      }
    }`, { filter });
  return invitations.nodes;
}

export const kindsOf = ({ reasons }: Pick<ListedInvitation, 'reasons'>): readonly string[] => reasons.map(({ kind }) => kind);
