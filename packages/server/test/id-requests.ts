import type { Rows } from './rows.js';

/** How to ask about a row by its id, through one argument of the schema. */
export interface IdRequest {
  /** What kind of row the argument names. */
  readonly of: keyof Rows;
  readonly document: string;
  readonly variables: (id: string) => Record<string, unknown>;
}

const refusal = '... on Refusal { kind message }';
const response = `__typename id comment note tags reasons exclusionReason
  customer { id name } branch { name } changes { reason before { value } }`;

const by = (of: keyof Rows, document: string, variables: IdRequest['variables'] = (id) => ({ id })): IdRequest =>
  ({ of, document, variables });

/** The ids of a filter, for a field that takes one. */
function filters(field: string, args: string, selection: string): Readonly<Record<string, IdRequest>> {
  const document = `query ($filter: ResponseFilter) { ${field}(filter: $filter${args}) ${selection} }`;
  return {
    [`Query.${field}(filter.surveyIds)`]: by('survey', document, (id) => ({ filter: { surveyIds: [id], includeExcluded: true } })),
    [`Query.${field}(filter.waveIds)`]: by('wave', document, (id) => ({ filter: { waveIds: [id], includeExcluded: true } })),
    [`Query.${field}(filter.customerId)`]: by('customer', document, (id) => ({ filter: { customerId: id, includeExcluded: true } })),
  };
}

/** The ids of an answer that is handed in, for a mutation that takes one or a list. */
function inputs(
  field: string,
  argument: string,
  wrapped: (input: Record<string, unknown>) => unknown,
  document: string,
): (rows: Rows) => Readonly<Record<string, IdRequest>> {
  return ({ survey }) => {
    const variables = (input: Record<string, unknown>) => ({ input: wrapped({ surveyId: survey, score: 9, ...input }) });
    const way = (path: string): string => `Mutation.${field}(${argument}.${path})`;
    return {
      [way('surveyId')]: by('survey', document, (id) => variables({ surveyId: id })),
      [way('customerId')]: by('customer', document, (id) => variables({ customerId: id })),
      [way('customer.externalId')]: by('externalId', document, (id) => variables({ customer: { externalId: id } })),
    };
  };
}

/** The ids of an interaction that is handed in. The one that exists under an external id is found, another one is made. */
function interactionInputs(field: string, argument: string, wrapped: (input: Record<string, unknown>) => unknown, document: string): Readonly<Record<string, IdRequest>> {
  const variables = (input: Record<string, unknown>) => ({ input: wrapped({ type: 'purchase', ...input }) });
  const way = (path: string): string => `Mutation.${field}(${argument}.${path})`;
  return {
    [way('externalId')]: by('externalId', document, (id) => variables({ externalId: id })),
    [way('customerId')]: by('customer', document, (id) => variables({ customerId: id })),
    [way('customer.externalId')]: by('externalId', document, (id) => variables({ customer: { externalId: id } })),
  };
}

const interaction = '__typename externalId attributes customer { name } branch { name }';
const recorded = `__typename ... on Interaction { ${interaction} } ${refusal}`;
const interactionList = `query ($filter: InteractionFilter) { interactions(filter: $filter) { totalCount nodes { ${interaction} } } }`;
const invitationList = `query ($filter: InvitationFilter) {
  invitations(filter: $filter) { totalCount nodes { id customer { name } survey { name } interaction { externalId } } }
}`;
const whyNotAsked = `query ($customerId: ID!, $surveyId: ID!) {
  whyNotAsked(customerId: $customerId, surveyId: $surveyId) { outcome reasons { kind } }
}`;
const dryRun = `query ($surveyId: ID!, $customers: CustomerFilter) {
  dryRun(surveyId: $surveyId, customers: $customers) { customers ask skip reasons { kind customers examples { name } } }
}`;
const scheduleWave = `mutation ($surveyId: ID!, $wave: WaveInput!) {
  scheduleWave(surveyId: $surveyId, wave: $wave) { ... on SurveyWave { weeks survey { name } } ${refusal} }
}`;
const tomorrow = (customers: object) => ({ startsOn: '2026-03-22', weeks: 1, customers });
const monthly = (customers: object) => ({ every: 'MONTH', ...tomorrow(customers) });
const setRepetition = `mutation ($surveyId: ID!, $repetition: SurveyRepetitionInput) {
  setSurveyRepetition(surveyId: $surveyId, repetition: $repetition) { ... on Survey { name repetition { weeks nextWave { number } } } ${refusal} }
}`;
const recordConsent = `mutation ($input: ConsentInput!) {
  recordConsent(input: $input) { __typename ... on Consent { state customer { name } } ${refusal} }
}`;
const consent = (input: Record<string, unknown>) => ({ input: { state: 'GIVEN', source: 'form', ...input } });

const submitted = `__typename ... on Response { survey { name } customer { name } } ${refusal}`;
const submitOne = inputs('submitResponse', 'input', (input) => input,
  `mutation ($input: ResponseInput!) { submitResponse(input: $input) { ${submitted} } }`);
const submitMany = inputs('submitResponses', 'inputs', (input) => [input],
  `mutation ($input: [ResponseInput!]!) {
    submitResponses(inputs: $input) { ... on SubmittedResponses { submitted refused results { ${submitted} } } }
  }`);

/**
 * Every argument of the schema that names a row, with a request that uses it. The walk through the schema fails with
 * the name of an argument that is missing here.
 *
 * @param own - rows of the workspace that asks, for the other arguments of a request
 */
export function idRequests(own: Rows): Readonly<Record<string, IdRequest>> {
  return {
    'Query.customer(id)': by('customer', 'query ($id: ID!) { customer(id: $id) { id name email responses { comment } } }'),
    'Query.import(id)': by('import', 'query ($id: ID!) { import(id: $id) { id fileName survey { name } } }'),
    'Query.interaction(id)': by('interaction', `query ($id: ID!) { interaction(id: $id) { ${interaction} } }`),
    'Query.interactions(filter.customerId)': by('customer', interactionList, (id) => ({ filter: { customerId: id } })),
    'Query.interactions(filter.externalIds)': by('externalId', interactionList, (id) => ({ filter: { externalIds: [id] } })),
    'Query.mailboxMessage(id)': by('mailboxMessage', 'query ($id: ID!) { mailboxMessage(id: $id) { id recipient subject text } }'),
    'Query.invitations(filter.customerId)': by('customer', invitationList, (id) => ({ filter: { customerId: id } })),
    'Query.invitations(filter.surveyIds)': by('survey', invitationList, (id) => ({ filter: { surveyIds: [id] } })),
    'Query.invitations(filter.waveIds)': by('wave', invitationList, (id) => ({ filter: { waveIds: [id] } })),
    'Query.surveyWave(id)': by('wave', 'query ($id: ID!) { surveyWave(id: $id) { startsOn survey { name } progress { skipped } } }'),
    'Query.invitationFunnel(surveyIds)': by('survey', 'query ($ids: [ID!]) { invitationFunnel(surveyIds: $ids) { scheduled } }', (id) => ({ ids: [id] })),
    'Query.whyNotAsked(customerId)': by('customer', whyNotAsked, (id) => ({ customerId: id, surveyId: own.survey })),
    'Query.whyNotAsked(surveyId)': by('survey', whyNotAsked, (id) => ({ customerId: own.customer, surveyId: id })),
    'Query.dryRun(surveyId)': by('survey', dryRun, (id) => ({ surveyId: id })),
    'Query.dryRun(customers.ids)': by('customer', dryRun, (id) => ({ surveyId: own.survey, customers: { ids: [id] } })),
    'Query.dryRun(customers.externalIds)': by('externalId', dryRun, (id) => ({ surveyId: own.survey, customers: { externalIds: [id] } })),
    'Query.response(id)': by('response', `query ($id: ID!) { response(id: $id) { ${response} } }`),
    'Query.responseChanges(responseId)': by('response',
      'query ($id: ID!) { responseChanges(responseId: $id) { id responseId change by reason before { value } } }'),
    'Query.survey(id)': by('survey', 'query ($id: ID!) { survey(id: $id) { id name versions { question } } }'),
    'Query.surveyRevision(id)': by('survey',
      `query ($id: ID!, $definition: SurveyDefinition!) {
        surveyRevision(id: $id, definition: $definition) { ... on PlannedRevision { revision isNextVersion } ${refusal} }
      }`,
      (id) => ({ id, definition: { v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: 'Why?' } }] } })),
    ...filters('nps', '', '{ total score }'),
    ...filters('npsBy', ', dimension: "branch"', '{ key label nps { total } }'),
    ...filters('npsTrend', ', period: YEAR, timeZone: "UTC"', '{ label nps { total } }'),
    ...filters('responses', '', `{ totalCount nodes { ${response} } }`),
    ...filters('scoreDistribution', '', ''),
    'Mutation.cancelInvitation(id)': by('invitation',
      `mutation ($id: ID!) { cancelInvitation(id: $id) { ... on Invitation { customer { name } survey { name } } ${refusal} } }`),
    'Mutation.cancelInteraction(id)': by('interaction',
      `mutation ($id: ID!) { cancelInteraction(id: $id) { ... on Interaction { ${interaction} } ${refusal} } }`),
    'Mutation.refundInteraction(id)': by('interaction',
      `mutation ($id: ID!) { refundInteraction(id: $id) { ... on Interaction { ${interaction} } ${refusal} } }`),
    ...interactionInputs('recordInteraction', 'input', (input) => input,
      `mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ${recorded} } }`),
    ...interactionInputs('recordInteractions', 'inputs', (input) => [input],
      `mutation ($input: [InteractionInput!]!) {
        recordInteractions(inputs: $input) { ... on RecordedInteractions { refused results { ${recorded} } } }
      }`),
    'Mutation.recordConsent(input.customerId)': by('customer', recordConsent, (id) => consent({ customerId: id })),
    'Mutation.recordConsent(input.customer.externalId)': by('externalId', recordConsent, (id) => consent({ customer: { externalId: id } })),
    'Mutation.correctResponse(id)': by('response',
      `mutation ($id: ID!) { correctResponse(id: $id, changes: { score: 1, comment: "x" }) { ... on Response { ${response} } ${refusal} } }`),
    'Mutation.deleteCustomer(id)': by('customer',
      `mutation ($id: ID!) { deleteCustomer(id: $id) { ... on DeletedCustomer { id } ${refusal} } }`),
    'Mutation.deleteResponse(id)': by('response',
      `mutation ($id: ID!) { deleteResponse(id: $id) { ... on ResponseChange { responseId change } ${refusal} } }`),
    'Mutation.excludeResponse(id)': by('response',
      `mutation ($id: ID!) { excludeResponse(id: $id, reason: "x") { ... on Response { ${response} } ${refusal} } }`),
    'Mutation.includeResponse(id)': by('response',
      `mutation ($id: ID!) { includeResponse(id: $id) { ... on Response { ${response} } ${refusal} } }`),
    'Mutation.changeSurveyStatus(id)': by('survey',
      `mutation ($id: ID!) { changeSurveyStatus(id: $id, to: PAUSED) { ... on Survey { id name } ${refusal} } }`),
    'Mutation.duplicateSurvey(id)': by('survey',
      `mutation ($id: ID!) { duplicateSurvey(id: $id, name: "Copy") { ... on Survey { id name version { question } } ${refusal} } }`),
    'Mutation.reviseSurvey(id)': by('survey',
      `mutation ($id: ID!) {
        reviseSurvey(id: $id, input: { name: "Revised", question: "Why?" }) { ... on Survey { id name } ${refusal} }
      }`),
    'Mutation.revokeApiKey(id)': by('apiKey',
      `mutation ($id: ID!) { revokeApiKey(id: $id) { ... on ApiKey { id name } ${refusal} } }`),
    'Mutation.rotateApiKey(id)': by('apiKey',
      `mutation ($id: ID!) { rotateApiKey(id: $id) { ... on IssuedApiKey { apiKey { name } } ${refusal} } }`),
    'Mutation.undoImport(id)': by('import',
      `mutation ($id: ID!) { undoImport(id: $id) { ... on ImportBatch { id fileName } ${refusal} } }`),
    'Mutation.createSurveyLink(input.surveyId)': by('survey',
      `mutation ($id: ID!) { createSurveyLink(input: { surveyId: $id }) { ... on IssuedSurveyLink { link { linkKind } } ${refusal} } }`),
    'Mutation.revokeSurveyLink(id)': by('surveyLink',
      `mutation ($id: ID!) { revokeSurveyLink(id: $id) { ... on SurveyLink { branch } ${refusal} } }`),
    'Mutation.scheduleWave(surveyId)': by('survey', scheduleWave, (id) => ({ surveyId: id, wave: tomorrow({}) })),
    'Mutation.scheduleWave(wave.customers.ids)': by('customer', scheduleWave, (id) => ({ surveyId: own.survey, wave: tomorrow({ ids: [id] }) })),
    'Mutation.scheduleWave(wave.customers.externalIds)': by('externalId', scheduleWave,
      // Other requests make a customer of the id that was never seen.
      (id) => ({ surveyId: own.survey, wave: tomorrow({ externalIds: [id], attributes: [{ name: 'own-a', exists: true }] }) })),
    'Mutation.setSurveyRepetition(surveyId)': by('survey', setRepetition, (id) => ({ surveyId: id, repetition: monthly({}) })),
    'Mutation.setSurveyRepetition(repetition.customers.ids)': by('customer', setRepetition, (id) => ({ surveyId: own.survey, repetition: monthly({ ids: [id] }) })),
    'Mutation.setSurveyRepetition(repetition.customers.externalIds)': by('externalId', setRepetition,
      (id) => ({ surveyId: own.survey, repetition: monthly({ externalIds: [id], attributes: [{ name: 'own-a', exists: true }] }) })),
    ...Object.fromEntries(['pauseWave', 'resumeWave', 'cancelWave'].map((field) => [`Mutation.${field}(id)`, by('wave',
      `mutation ($id: ID!) { ${field}(id: $id) { ... on SurveyWave { startsOn survey { name } } ${refusal} } }`)])),
    'Mutation.setSurveyTrigger(surveyId)': by('survey',
      `mutation ($id: ID!) {
        setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: [] }) { ... on SurveyTrigger { sampleShare } ${refusal} }
      }`),
    ...submitOne(own),
    ...submitMany(own),
    'Mutation.upsertCustomer(input.externalId)': by('externalId',
      `mutation ($id: String!) {
        upsertCustomer(input: { externalId: $id }) { ... on Customer { name email attributes } ${refusal} }
      }`),
  };
}
