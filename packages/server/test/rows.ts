import { v7 as uuidv7 } from 'uuid';
import { openMailbox } from '../src/mailbox/open-mailbox.js';
import { forWorkspace } from '../src/orm.js';
import { NOW, type TestApp, type TestWorkspace } from './app.js';

/** Ids of one row of each kind, that all belong together. */
export interface Rows {
  readonly survey: string;
  readonly customer: string;
  /** The id of the customer in the system of whoever asks. */
  readonly externalId: string;
  readonly response: string;
  readonly apiKey: string;
  readonly import: string;
  /** Its id in the system of whoever asks is that of the customer. */
  readonly interaction: string;
  /** About the interaction. */
  readonly invitation: string;
  /** Of the survey, over the customer alone. */
  readonly wave: string;
  readonly mailboxMessage: string;
  readonly surveyLink: string;
}

let made = 0;

/**
 * A survey with a link, a customer with a consent, an answer with a correction, an interaction with its invitation, an API key, an
 * import and a caught mail. Every text in them begins with the mark,
 * so that a test can tell whether an answer shows any of it.
 */
export async function createRows(app: TestApp, workspace: TestWorkspace, mark: string): Promise<Rows> {
  made += 1;
  const externalId = `${mark}-${made}`;
  const survey = await workspace.createSurvey(`${mark} survey ${made}`);
  const { upsertCustomer } = await workspace.query(
    'mutation ($input: CustomerInput!) { upsertCustomer(input: $input) { ... on Customer { id } } }',
    { input: { externalId, name: `${mark} name`, email: `${mark}-${made}@example.com`, attributes: { [`${mark}-a`]: mark } } },
  );
  const { submitResponse } = await workspace.query(
    'mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id } } }',
    {
      input: {
        surveyId: survey, customerId: upsertCustomer.id, score: 3, comment: `${mark} comment`, reasons: [`${mark}-reason`],
        branch: `${mark}-branch`, staff: `${mark}-staff`, channel: `${mark}-channel`, product: `${mark}-product`,
        tags: [`${mark}-tag`], attributes: { [`${mark}-a`]: mark },
      },
    },
  );
  await workspace.query(
    `mutation ($id: ID!, $note: String!) {
      correctResponse(id: $id, changes: { note: $note }, reason: $note) { ... on Response { id } }
    }`,
    { id: submitResponse.id, note: `${mark} note` },
  );
  await workspace.query(
    `mutation ($id: ID!, $types: [String!]!) {
      setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: $types, sampleShare: 1 }) { __typename }
      changeSurveyStatus(id: $id, to: LIVE) { __typename }
    }`,
    { id: survey, types: ['purchase', `visit-${made}`] },
  );
  const { recordInteraction } = await workspace.query(
    'mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ... on Interaction { id } } }',
    {
      input: {
        type: 'purchase', externalId, customerId: upsertCustomer.id, branch: `${mark}-branch`, amount: { amount: '1990', currency: 'EUR' },
        attributes: { [`${mark}-a`]: mark },
      },
    },
  );
  // Somebody else, who has answered nothing and is asked by now, and by no other survey.
  await workspace.query(
    'mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ... on Interaction { id } } }',
    {
      input: {
        type: `visit-${made}`, externalId: `${externalId}-asked`, occurredAt: new Date(NOW.getTime() - 7_200_000).toISOString(),
        customer: { externalId: `${externalId}-asked`, email: `${mark}-asked-${made}@example.com` },
      },
    },
  );
  const { scheduleWave } = await workspace.query(
    'mutation ($id: ID!, $customer: ID!) { scheduleWave(surveyId: $id, wave: { customers: { ids: [$customer] }, startsOn: "2026-03-22", weeks: 1 }) { ... on SurveyWave { id } } }',
    { id: survey, customer: upsertCustomer.id },
  );
  // As if they had been given to invitations of the wave.
  await forWorkspace(app.orm, workspace.id).transactional((em) => em.execute(
    'update response set wave_id = ? where workspace_id = ? and survey_id = ?', [scheduleWave.id, workspace.id, survey]));
  // Makes an invitation of each interaction, and of the customer of the wave.
  await app.runJobs();
  const { invitations } = await workspace.query(
    'query ($customerId: ID!) { invitations(filter: { customerId: $customerId }) { nodes { id } } }', { customerId: upsertCustomer.id },
  );
  await workspace.query(
    'mutation ($input: ConsentInput!) { recordConsent(input: $input) { ... on Consent { id } } }',
    { input: { customerId: upsertCustomer.id, channel: 'email', state: 'GIVEN', source: `${mark} source` } },
  );
  const { createSurveyLink } = await workspace.query(
    'mutation ($input: SurveyLinkInput!) { createSurveyLink(input: $input) { ... on IssuedSurveyLink { link { id } } } }',
    { input: { surveyId: survey, branch: `${mark}-branch` } },
  );
  const { createApiKey } = await workspace.query(
    'mutation ($name: String!) { createApiKey(name: $name, scopes: [READ]) { ... on IssuedApiKey { apiKey { id } } } }',
    { name: `${mark} key` },
  );
  const imported = await fetch(`${app.url}/import/responses?survey=${survey}&map=score=score,comment=comment&fileName=${mark}.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${workspace.key}` },
    body: `score,comment\n8,${mark} imported\n`,
  });
  const { import: batch } = (await imported.json()) as { readonly import: { readonly id: string } }; // the report of an import
  const caught = await openMailbox({ orm: app.orm, now: () => NOW, newId: () => uuidv7() }).send(
    { kind: 'email', from: { name: `${mark} sender`, address: 'shop@example.com' }, replyTo: null },
    {
      workspaceId: workspace.id, to: `${mark}-${made}@example.com`, language: 'en', subject: `${mark} subject`, text: `${mark} text`,
      html: `${mark} page`, shortText: `${mark} short`, link: `https://example.com/${mark}`, unsubscribeLink: null,
    },
    { idempotencyKey: externalId },
  );
  if (!caught.ok) throw new Error(caught.refusal.reason);
  return {
    survey, customer: upsertCustomer.id, externalId, response: submitResponse.id, apiKey: createApiKey.apiKey.id, import: batch.id,
    interaction: recordInteraction.id, invitation: invitations.nodes[0].id, wave: scheduleWave.id, mailboxMessage: caught.value.providerId,
    surveyLink: createSurveyLink.link.id,
  };
}
