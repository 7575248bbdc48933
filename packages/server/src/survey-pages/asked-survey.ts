import { changeInvitation, editableUntil, type PlaceholderValues } from '@goodword/core';
import { BranchRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import type { InvitationRow } from '../invitations/invitation.entity.js';
import { lifeOf } from '../invitations/life-of.js';
import { placeholderValuesOf } from '../invitations/placeholder-values.js';
import type { EntityManager } from '../orm.js';
import type { ResponseRow } from '../responses/response.entity.js';
import type { SurveyLinkRow } from '../survey-links/survey-link.entity.js';
import { findVersions } from '../surveys/survey.queries.js';
import type { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import type { Notice } from './survey-page-words.js';

/** What is asked at a link, of whom and where, and what was answered so far. */
export interface AskedSurvey {
  readonly link: SurveyLinkRow;
  readonly survey: SurveyRow;
  /** The one that was answered, else the one that is put to the customer. */
  readonly version: SurveyVersionRow;
  readonly invitation: InvitationRow | null;
  readonly response: ResponseRow | null;
  /** Codes, as the answer gets them. */
  readonly where: { readonly branch: string | null; readonly product: string | null; readonly staff: string | null; readonly channel: string | null };
  /** For placeholders. */
  readonly values: PlaceholderValues;
  /** What the customer reads (BCP 47); `null` when nobody knows. */
  readonly language: string | null;
}

/**
 * @param link - of an invitation, an open one, a kiosk's; or that of an answer
 * @param begun - the link of the answer that is being given at a kiosk
 * @param version - number of the version that was shown, where the link does not say it
 */
export async function askedSurvey(
  em: EntityManager,
  link: SurveyLinkRow,
  { begun = null, version = null }: { readonly begun?: SurveyLinkRow | null; readonly version?: number | null } = {},
): Promise<AskedSurvey> {
  const { workspaceId } = link;
  for (const one of begun === null ? [link] : [link, begun]) {
    await em.populate(one, [
      'survey', 'surveyVersion', 'response.surveyVersion', 'response.branch', 'response.product', 'response.staffMember', 'response.channel',
      'invitation.customer', 'invitation.interaction.branch', 'invitation.interaction.product', 'invitation.interaction.staffMember',
      'invitation.interaction.channel', 'invitation.response.surveyVersion', 'invitation.response.branch', 'invitation.response.product',
      'invitation.response.staffMember', 'invitation.response.channel',
    ], { refresh: true });
  }
  const invitation = link.invitation ?? null;
  const response = begun?.response ?? link.response ?? invitation?.response ?? null;
  return {
    link, survey: link.survey, invitation, response,
    version: response?.surveyVersion ?? link.surveyVersion ?? await putVersion(em, link, version),
    where: whereOf(link, invitation, response),
    values: invitation === null
      ? await valuesOf(em, workspaceId, whereOf(link, invitation, response))
      : await placeholderValuesOf(em, { workspaceId, customer: invitation.customer, interactionId: invitation.interaction?.id ?? null }),
    language: begun?.language ?? link.language ?? invitation?.customer.locale ?? null,
  };
}

/** Why there is nothing to answer; `null` when there is. */
export function noticeOf({ link, survey, invitation, response }: AskedSurvey, now: Date): Notice | null {
  if (survey.status === 'closed') return 'closed';
  const isExpired = link.revokedAt !== null || (link.expiresAt !== null && link.expiresAt <= now);
  if (response !== null) return now < editableUntil(response.respondedAt) && !(link.kind === 'answer' && isExpired) ? null : 'finished';
  // What was answered is there no more: it was deleted, and nobody is asked for it again.
  if (invitation?.status === 'answered') return 'finished';
  if (isExpired) return 'ended';
  if (invitation !== null) return changeInvitation(lifeOf(invitation), { to: 'answered' }, now).ok ? null : 'ended';
  // Nobody is asked by a draft, nor while it is paused; who was asked before may still answer.
  return survey.status === 'live' ? null : 'resting';
}

async function putVersion(em: EntityManager, link: SurveyLinkRow, number: number | null): Promise<SurveyVersionRow> {
  const surveyId = link.survey.id;
  const find = await findVersions(em, link.workspaceId, [{ surveyId, version: number }, { surveyId }]);
  const found = find({ surveyId, version: number }) ?? find({ surveyId });
  if (found === undefined) throw new TypeError(`survey ${surveyId} has no version`);
  return found;
}

function whereOf(link: SurveyLinkRow, invitation: InvitationRow | null, response: ResponseRow | null): AskedSurvey['where'] {
  // Where it was answered first: the link may say something else by now, and people may have corrected it.
  const place = response ?? invitation?.interaction ?? null;
  if (place === null) {
    const { branch, product, staff, channel } = link;
    return { branch, product, staff, channel };
  }
  return {
    branch: place.branch?.code ?? null,
    product: place.product?.code ?? null,
    staff: place.staffMember?.code ?? null,
    channel: place.channel?.code ?? (response === null ? invitation?.channel : null) ?? null,
  };
}

/** Names where there are any, else codes: those of a poster may not have been used yet. */
async function valuesOf(em: EntityManager, workspaceId: string, { branch, product, staff }: AskedSurvey['where']): Promise<PlaceholderValues> {
  const { name: company } = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
  const named = async (Dimension: typeof BranchRow | typeof ProductRow | typeof StaffMemberRow, code: string | null): Promise<string | null> =>
    (code === null ? null : (await em.findOne(Dimension, { workspaceId, code }))?.name ?? code);
  return {
    company, branch: await named(BranchRow, branch), product: await named(ProductRow, product), staff: await named(StaffMemberRow, staff),
  };
}
