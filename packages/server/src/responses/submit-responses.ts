import {
  type AnswersRefusal, type CheckedResponse, checkResponse, checkSurveyResponse, ok, refuse, type ResponseRefusal, type Result,
  type SurveyClosed, type SurveyNotFound, type SurveyVersionNotFound,
} from '@goodword/core';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import { type NamedCustomerRefusal, resolveCustomers } from '../customers/resolve-customers.js';
import { dimensionColumns } from '../dimensions/dimension-columns.js';
import type { DomainEvent } from '../events/domain-event.js';
import { emit } from '../events/emit.js';
import type { EntityManager } from '../orm.js';
import { findVersions, holdSurveys } from '../surveys/survey.queries.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import type { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import type { ResponseInput } from './response.graphql.js';
import { ResponseRow } from './response.entity.js';
import { type AnswerColumns, answerColumns, noAnswers } from './answer-columns.js';

export type SubmitRefusal =
  | SurveyNotFound | SurveyClosed | SurveyVersionNotFound | AnswersRefusal | NamedCustomerRefusal | ResponseRefusal;

/** An answer to store, with what its sender does not say. */
interface SubmittedResponse extends ResponseInput {
  /** In which it was asked for; none if left out. */
  readonly waveId?: string | null;
}

interface Draft {
  readonly response: CheckedResponse;
  readonly answered: AnswerColumns;
  readonly version: SurveyVersionRow;
  readonly customerId: string | null;
}

/**
 * Stores a batch of answers with one INSERT. Each is judged by itself: one that is refused does not keep out the others.
 *
 * @param em - inside a transaction
 * @returns the ids of the answers, or why there is none, in the order of the inputs
 */
export async function submitResponses(
  context: Context,
  em: EntityManager,
  inputs: readonly SubmittedResponse[],
): Promise<readonly Result<string, SubmitRefusal>[]> {
  const { workspaceId } = context.viewer;
  if (inputs.some(isTwofold)) badInput('input', 'must have answers, or else score, comment and reasons');
  const surveys = await holdSurveys(em, workspaceId, inputs.map((input) => input.surveyId));
  const versionOf = await findVersions(em, workspaceId, inputs);
  const checked = inputs.map((input) => check(input, surveys.get(input.surveyId), versionOf(input), context.now));
  const drafts = await withCustomers(context, em, inputs, checked);
  const accepted = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
  const columnsOf = await dimensionColumns(context, em, accepted.map((draft) => draft.response));
  const rows: Parameters<typeof em.insertMany<ResponseRow>>[1] & object[] = [];
  const events: DomainEvent[] = [];
  const results = drafts.map((draft, index): Result<string, SubmitRefusal> => {
    if (!draft.ok) return draft;
    const { response, answered, version, customerId } = draft.value;
    const { branch: _branch, staff: _staff, product: _product, channel: _channel, ...fields } = response;
    const id = context.newId();
    const waveId = inputs[index]?.waveId ?? null;
    rows.push({
      // The workspace comes first: where it also belongs to a relation that is null, the ORM takes the first value it meets.
      workspaceId,
      id,
      ...fields,
      ...answered,
      ...columnsOf(response),
      survey: [workspaceId, version.survey.id],
      surveyVersion: [workspaceId, version.id],
      customer: customerId === null ? null : [workspaceId, customerId],
      wave: waveId === null ? null : [workspaceId, waveId],
      excludedFromScore: false,
      exclusionReason: null,
      sourceKey: null,
      import: null,
      createdAt: context.now,
      updatedAt: context.now,
    });
    events.push({ kind: 'response/submitted', responseId: id, surveyId: version.survey.id });
    return ok(id);
  });
  if (rows.length > 0) await em.insertMany(ResponseRow, rows);
  await emit(context, em, events);
  return results;
}

/** One of the two would be lost without a word. */
function isTwofold({ answers, score, comment, reasons }: ResponseInput): boolean {
  return answers !== undefined && answers !== null && [score, comment, reasons].some((one) => one !== undefined && one !== null);
}

function check(
  input: ResponseInput,
  survey: SurveyRow | undefined,
  version: SurveyVersionRow | undefined,
  now: Date,
): Result<Omit<Draft, 'customerId'>, SubmitRefusal> {
  if (survey === undefined) return refuse({ kind: 'survey/not-found' });
  if (survey.status === 'closed') return refuse({ kind: 'survey/closed' });
  if (version === undefined) return refuse({ kind: 'survey/version-not-found', number: input.version ?? 1 });
  if (input.answers === undefined || input.answers === null) {
    const response = checkResponse(input, version.scale, now);
    return response.ok ? ok({ response: response.value, answered: noAnswers, version }) : response;
  }
  const checked = checkSurveyResponse(version.definition, { ...input.answers }, input, input, now);
  return checked.ok ? ok({ response: checked.value.response, answered: answerColumns(checked.value.answers), version }) : checked;
}

/** Finds or makes the people behind the answers; only of answers that are otherwise in order. */
async function withCustomers(
  context: Context,
  em: EntityManager,
  inputs: readonly ResponseInput[],
  checked: readonly ReturnType<typeof check>[],
): Promise<readonly Result<Draft, SubmitRefusal>[]> {
  const customers = await resolveCustomers(context, em, inputs.map((input, index) => (checked[index]?.ok ? input : null)));
  return checked.map((result, index): Result<Draft, SubmitRefusal> => {
    if (!result.ok) return result;
    const customer = customers[index] ?? ok(null);
    return customer.ok ? ok({ ...result.value, customerId: customer.value }) : customer;
  });
}
