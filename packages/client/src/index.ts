export { createGoodword, type Goodword, type GoodwordOptions } from './goodword.js';
export type { RequestOptions } from './deadline.js';
export type { Result } from './result.js';

// Own documents
export { graphql, type Attributes, type FragmentOf, type ResultOf, type VariablesOf } from './graphql.js';
export type { Query, QueryArguments, QueryOptions, TypedDocument } from './query.js';

// Features
export type { Consent, ConsentInput, ConsentRequests, CustomerConsents, RecordConsentRefusal } from './consents.js';
export type { ContactBudget, ContactBudgetInput, ContactBudgetRequests, SetContactBudgetRefusal } from './contact-budget.js';
export type {
  Customer, CustomerInput, CustomerListQuestion, CustomerRequests, DeleteCustomerRefusal, UpsertCustomerRefusal,
} from './customers.js';
export type {
  CancelInteractionRefusal, Interaction, InteractionFilter, InteractionInput, InteractionListQuestion, InteractionRequests,
  RecordedInteractions, RecordInteractionRefusal, RecordInteractionsRefusal, Refund, RefundInteractionRefusal,
} from './interactions.js';
export type {
  CancelInvitationRefusal, CustomerFilter, DryRun, DryRunQuestion, Invitation, InvitationFilter, InvitationFunnel,
  InvitationFunnelQuestion, InvitationListQuestion, InvitationRequests,
  SetSurveyTriggerRefusal, SurveyTrigger, SurveyTriggerInput, WhyNotAsked,
} from './invitations.js';
export type {
  ChangeChannelRefusal, ChannelRequests, ChannelSetting, EmailChannelInput, SendingDomainFinding, SendTestRefusal, SentMessage,
} from './channels.js';
export type {
  Nps, NpsByQuestion, NpsGroup, NpsPeriod, NpsQuestion, NpsRequests, NpsTrendQuestion, ScoreDistributionQuestion,
} from './nps.js';
export type { ReasonInput, ReasonRequests, ReasonTaxonomy, SetReasonTaxonomyRefusal } from './reasons.js';
export type {
  Response, ResponseFilter, ResponseInput, ResponseListQuestion, ResponseOrder, ResponseRequests, SubmitManyRefusal,
  SubmitOptions, SubmitRefusal, SubmittedResponses,
} from './responses.js';
export type {
  ChangeSurveyStatusRefusal, CreateSurveyRefusal, DuplicateSurveyRefusal, PlannedRevision, PlanRevisionRefusal,
  PreviewSurveyRefusal, ReviseSurveyRefusal, Survey, SurveyInput, SurveyPreview, SurveyPreviewQuestion, SurveyRequests, SurveyStatus,
} from './surveys.js';
export type {
  CreateSurveyLinkRefusal, IssuedSurveyLink, RevokeSurveyLinkRefusal, SurveyLink, SurveyLinkInput, SurveyLinkRequests,
} from './survey-links.js';
export type {
  ChangeWaveRefusal, RepeatSurveyRefusal, ScheduleWaveRefusal, SurveyRepetition, SurveyRepetitionInput, SurveyWave, WaveInput, WaveRequests,
} from './waves.js';
export type { HolidayRequests, SetHolidaysRefusal } from './holidays.js';

// Errors
export {
  AbortedError, AuthenticationError, BadInputError, ForbiddenError, GoodwordError, HttpError, InvalidAnswerError,
  NetworkError, ServerError, TimeoutError,
} from './errors.js';
