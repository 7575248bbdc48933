import {
  type CheckedResponse, checkCustomer, checkResponse, type CustomerAmbiguous, type CustomerNotFound,
  type CustomerRefusal, ok, refuse, type ResponseRefusal, type Result, type SurveyNotFound,
} from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { CustomerRow } from '../customers/customer.entity.js';
import { upsertCustomers } from '../customers/upsert-customers.js';
import { dimensionColumns } from './dimension-columns.js';
import type { EntityManager } from '../orm.js';
import { currentVersions } from '../surveys/survey.queries.js';
import type { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import type { ResponseInput } from './response.graphql.js';
import { ResponseRow } from './response.entity.js';

export type SubmitRefusal =
  | SurveyNotFound | CustomerNotFound | CustomerAmbiguous | CustomerRefusal | ResponseRefusal;

interface Draft {
  readonly response: CheckedResponse;
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
  inputs: readonly ResponseInput[],
): Promise<readonly Result<string, SubmitRefusal>[]> {
  const { workspaceId } = context.viewer;
  const versions = await currentVersions(em, workspaceId, inputs.map((input) => input.surveyId));
  const checked = inputs.map((input) => check(input, versions.get(input.surveyId), context.now));
  const drafts = await withCustomers(context, em, inputs, checked);
  const accepted = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
  const columnsOf = await dimensionColumns(context, em, accepted.map((draft) => draft.response));
  const rows: Parameters<typeof em.insertMany<ResponseRow>>[1] & object[] = [];
  const results = drafts.map((draft): Result<string, SubmitRefusal> => {
    if (!draft.ok) return draft;
    const { response, version, customerId } = draft.value;
    const { branch: _branch, staff: _staff, product: _product, channel: _channel, ...fields } = response;
    const id = context.newId();
    rows.push({
      // The workspace comes first: where it also belongs to a relation that is null, the ORM takes the first value it meets.
      workspaceId,
      id,
      ...fields,
      ...columnsOf(response),
      survey: [workspaceId, version.survey.id],
      surveyVersion: [workspaceId, version.id],
      customer: customerId === null ? null : [workspaceId, customerId],
      excludedFromScore: false,
      exclusionReason: null,
      sourceKey: null,
      import: null,
      createdAt: context.now,
      updatedAt: context.now,
    });
    return ok(id);
  });
  if (rows.length > 0) await em.insertMany(ResponseRow, rows);
  return results;
}

function check(
  input: ResponseInput,
  version: SurveyVersionRow | undefined,
  now: Date,
): Result<{ response: CheckedResponse; version: SurveyVersionRow }, SubmitRefusal> {
  if (version === undefined) return refuse({ kind: 'survey/not-found' });
  const response = checkResponse(input, version.scale, now);
  return response.ok ? ok({ response: response.value, version }) : response;
}

/** Finds or makes the people behind the answers; only of answers that are otherwise in order. */
async function withCustomers(
  context: Context,
  em: EntityManager,
  inputs: readonly ResponseInput[],
  checked: readonly ReturnType<typeof check>[],
): Promise<readonly Result<Draft, SubmitRefusal>[]> {
  const { workspaceId } = context.viewer;
  const asked = inputs.flatMap(({ customerId }) => (typeof customerId === 'string' && isUuid(customerId) ? [customerId] : []));
  const known = new Set((asked.length === 0 ? [] : await em.find(CustomerRow, { workspaceId, id: { $in: asked } }))
    .map((row) => row.id));
  const people = inputs.map(({ customer }, index) =>
    (checked[index]?.ok && customer !== null && customer !== undefined ? checkCustomer(customer) : null));
  const upserted = (await upsertCustomers(context, em, people.flatMap((person) => (person?.ok ? [person.value] : []))))
    .values();
  return checked.map((result, index): Result<Draft, SubmitRefusal> => {
    const person = people[index] ?? null;
    const found = person?.ok ? upserted.next().value : undefined;
    if (!result.ok) return result;
    if (person?.ok === false) return person;
    if (found?.ok === false) return found;
    const customerId = inputs[index]?.customerId ?? null;
    if (customerId !== null && !known.has(customerId)) return refuse({ kind: 'customer/not-found' });
    // An id and a description that name two people: the same as two identifiers that do.
    if (customerId !== null && found !== undefined && found.value.id !== customerId) {
      return refuse({ kind: 'customer/ambiguous' });
    }
    return ok({ ...result.value, customerId: found?.value.id ?? customerId });
  });
}
