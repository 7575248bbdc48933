import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import { assertPageSize, defaultPageSize, pages } from './pages.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const invitationFields = graphql(`
  fragment InvitationFields on Invitation {
    id
    status
    channel
    scheduledAt
    sentAt
    expiresAt
    openedAt
    answeredAt
    declinedAt
    bouncedAt
    endedAt
    failureReason
    reasons { kind message until }
    reminder { scheduledAt sentAt reasons { kind message until } }
    survey { id name }
    customer { id externalId name }
    interaction { id type externalId occurredAt }
    wave { id startsOn }
    response { id score category }
    createdAt
  }
`);

const triggerFields = graphql(`
  fragment SurveyTriggerFields on SurveyTrigger {
    interactionTypes
    delayMinutes
    askWithinDays
    channels
    consent
    sampleShare
    askAgain { afterSentDays afterAnswerDays afterDeclineDays }
    when
    currency
    perDay
    perPeriod { atMost unit }
    workingDaysOnly
    duringOpenCase
    reminderAfterDays
    linkExpiresAfterDays
  }
`);

const setTriggerDocument = graphql(`
  mutation setSurveyTrigger($surveyId: ID!, $trigger: SurveyTriggerInput!) {
    setSurveyTrigger(surveyId: $surveyId, trigger: $trigger) {
      __typename
      ... on SurveyTrigger { ...SurveyTriggerFields }
      ... on Refusal { kind message }
    }
  }
`, [triggerFields]);

const triggerDocument = graphql(`
  query triggerOfSurvey($surveyId: ID!) { survey(id: $surveyId) { trigger { ...SurveyTriggerFields } } }
`, [triggerFields]);

const invitationsDocument = graphql(`
  query invitations($filter: InvitationFilter, $first: Int!, $after: String) {
    invitations(filter: $filter, first: $first, after: $after) {
      nodes { ...InvitationFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`, [invitationFields]);

const cancelDocument = graphql(`
  mutation cancelInvitation($id: ID!) {
    cancelInvitation(id: $id) {
      __typename
      ... on Invitation { ...InvitationFields }
      ... on Refusal { kind message }
      ... on InvitationNotPossible { status to }
    }
  }
`, [invitationFields]);

const whyNotAskedDocument = graphql(`
  query whyNotAsked($customerId: ID!, $surveyId: ID!) {
    whyNotAsked(customerId: $customerId, surveyId: $surveyId) {
      outcome
      channel
      nextAllowedAt
      reasons { kind message until }
    }
  }
`);

const dryRunDocument = graphql(`
  query dryRun($surveyId: ID!, $customers: CustomerFilter, $asWave: Boolean) {
    dryRun(surveyId: $surveyId, customers: $customers, asWave: $asWave) {
      customers
      ask
      wait
      skip
      channels { channel customers }
      reasons { kind detail message customers alone examples { id externalId name email } }
    }
  }
`);

const funnelStepFields = graphql('fragment FunnelStepFields on FunnelStep { count of share interval { lower upper level } }');

const funnelDocument = graphql(`
  query invitationFunnel($surveyIds: [ID!], $from: DateTime, $to: DateTime, $level: Float) {
    invitationFunnel(surveyIds: $surveyIds, from: $from, to: $to, level: $level) {
      scheduled
      sent { ...FunnelStepFields }
      delivered { ...FunnelStepFields }
      opened { ...FunnelStepFields }
      answered { ...FunnelStepFields }
      declined { ...FunnelStepFields }
    }
  }
`, [funnelStepFields]);

type SetTriggerAnswer = ResultOf<typeof setTriggerDocument>['setSurveyTrigger'];

type CancelAnswer = ResultOf<typeof cancelDocument>['cancelInvitation'];

/** What became of an interaction for a survey: an ask with its life, or none, and why. */
export type Invitation = ResultOf<typeof invitationFields>;
export type InvitationFilter = NonNullable<VariablesOf<typeof invitationsDocument>['filter']>;
/** Whom a survey asks, when and through what. */
export type SurveyTrigger = ResultOf<typeof triggerFields>;
export type SurveyTriggerInput = VariablesOf<typeof setTriggerDocument>['trigger'];
export type SetSurveyTriggerRefusal = Exclude<SetTriggerAnswer, { __typename: 'SurveyTrigger' }>;
export type CancelInvitationRefusal = Exclude<CancelAnswer, { __typename: 'Invitation' }>;
/** Whether a survey would ask a customer at this moment, all reasons why not, and when next. */
export type WhyNotAsked = NonNullable<ResultOf<typeof whyNotAskedDocument>['whyNotAsked']>;

/** Whom a survey would ask if it asked now, and what keeps the others from being asked. */
export type DryRun = NonNullable<ResultOf<typeof dryRunDocument>['dryRun']>;
/** Which customers are meant: those for whom everything that is given holds. */
export type CustomerFilter = NonNullable<VariablesOf<typeof dryRunDocument>['customers']>;

export interface DryRunQuestion {
  /** All if left out. */
  readonly customers?: CustomerFilter | undefined;
  /** As a list of these customers, about no interaction. */
  readonly asWave?: boolean | undefined;
}

/** How far invitations come, each step with its share and the interval of that. */
export type InvitationFunnel = ResultOf<typeof funnelDocument>['invitationFunnel'];
export type InvitationFunnelQuestion = VariablesOf<typeof funnelDocument>;

export interface InvitationListQuestion {
  readonly filter?: InvitationFilter | undefined;
  /** Invitations per request, 1 to 100. */
  readonly pageSize?: number | undefined;
}

export interface InvitationRequests {
  /**
   * Says whom a survey asks from now on. It is the whole trigger: what is left out is as usual, not as it was.
   *
   * @example
   * await goodword.invitations.setTrigger(surveyId, { interactionTypes: ['purchase'], delayMinutes: 120 });
   */
  readonly setTrigger: (
    surveyId: string, trigger: SurveyTriggerInput, options?: RequestOptions,
  ) => Promise<Result<SurveyTrigger, SetSurveyTriggerRefusal>>;
  /** Whom a survey asks by itself; `null` when nobody, or when there is no such survey. */
  readonly trigger: (surveyId: string, options?: RequestOptions) => Promise<SurveyTrigger | null>;
  /**
   * All invitations that satisfy the filter, one by one, the last decision first.
   *
   * `timeoutMs` holds for each page, `signal` for all of them.
   *
   * @throws RangeError when `pageSize` is not a whole number from 1 to 100
   */
  readonly list: (question?: InvitationListQuestion, options?: RequestOptions) => AsyncGenerator<Invitation, void, undefined>;
  /**
   * Takes an invitation back: it does not go out, or its link can no longer be answered, and nobody is reminded of it. One that is
   * taken back already stays so.
   */
  readonly cancel: (id: string, options?: RequestOptions) => Promise<Result<Invitation, CancelInvitationRefusal>>;
  /** Why a survey does not ask a customer at this moment; `null` when there is no such customer, or no such live survey with a trigger. */
  readonly whyNotAsked: (customerId: string, surveyId: string, options?: RequestOptions) => Promise<WhyNotAsked | null>;
  /**
   * Whom a survey would ask if it asked now, also before it is live; `null` when there is no such survey, or it has no trigger.
   * Nothing is stored. A hundred thousand customers take some seconds: give it a `timeoutMs` to match.
   *
   * @example
   * const run = await goodword.invitations.dryRun(surveyId, { customers: { languages: ['fa'] } }, { timeoutMs: 60_000 });
   */
  readonly dryRun: (surveyId: string, question?: DryRunQuestion, options?: RequestOptions) => Promise<DryRun | null>;
  /**
   * How far invitations come that were planned for a span, up to now. The share of `answered` is the response rate.
   *
   * @example
   * const { answered } = await goodword.invitations.funnel({ surveyIds: [surveyId], from: '2026-11-01T00:00:00Z' });
   */
  readonly funnel: (question?: InvitationFunnelQuestion, options?: RequestOptions) => Promise<InvitationFunnel>;
}

export function invitationRequests(query: Query): InvitationRequests {
  return {
    setTrigger: async (surveyId, trigger, options = {}) => {
      // The same trigger twice is the same trigger.
      const { setSurveyTrigger } = await query(setTriggerDocument, { surveyId, trigger }, { ...options, repeatable: true });
      return setSurveyTrigger.__typename === 'SurveyTrigger'
        ? { ok: true, value: setSurveyTrigger }
        : { ok: false, refusal: setSurveyTrigger };
    },
    trigger: async (surveyId, options = {}) => (await query(triggerDocument, { surveyId }, options)).survey?.trigger ?? null,
    list: ({ filter, pageSize = defaultPageSize } = {}, options = {}) => {
      assertPageSize(pageSize);
      return pages('invitations', async (after) =>
        (await query(invitationsDocument, { first: pageSize, ...(filter && { filter }), after }, options)).invitations);
    },
    cancel: async (id, options = {}) => {
      // Taken back twice is taken back.
      const { cancelInvitation } = await query(cancelDocument, { id }, { ...options, repeatable: true });
      return cancelInvitation.__typename === 'Invitation' ? { ok: true, value: cancelInvitation } : { ok: false, refusal: cancelInvitation };
    },
    whyNotAsked: async (customerId, surveyId, options = {}) =>
      (await query(whyNotAskedDocument, { customerId, surveyId }, options)).whyNotAsked,
    funnel: async (question = {}, options = {}) => (await query(funnelDocument, question, options)).invitationFunnel,
    dryRun: async (surveyId, { customers, asWave } = {}, options = {}) =>
      (await query(dryRunDocument, { surveyId, ...(customers && { customers }), ...(asWave !== undefined && { asWave }) }, options)).dryRun,
  };
}
