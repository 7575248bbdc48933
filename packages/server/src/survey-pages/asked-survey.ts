import { changeInvitation, editableUntil, type PlaceholderValues } from '@goodword/core';
import { BranchRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { InvitationRow } from '../invitations/invitation.entity.js';
import { lifeOf } from '../invitations/life-of.js';
import type { LockedInvitation } from '../invitations/lock-invitation.js';
import { placeholderValuesOf } from '../invitations/placeholder-values.js';
import type { EntityManager } from '../orm.js';
import { ResponseRow } from '../responses/response.entity.js';
import type { SurveyLinkRow } from '../survey-links/survey-link.entity.js';
import { findVersions } from '../surveys/survey.queries.js';
import { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import { SurveyRow } from '../surveys/survey.entity.js';
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

/** Only looked at: what is written with it goes through rows that are held. */
const looked = { disableIdentityMap: true, strategy: 'joined' } as const;

/**
 * @param link - of an invitation, an open one, a kiosk's; or that of an answer
 * @param begun - the link of the answer that is being given at a kiosk
 * @param version - number of the version that was shown, where the link does not say it
 * @param held - the invitation of the link, where it is held
 */
export async function askedSurvey(
  em: EntityManager,
  link: SurveyLinkRow,
  { begun = null, version = null, held = null }: {
    readonly begun?: SurveyLinkRow | null; readonly version?: number | null; readonly held?: LockedInvitation | null;
  } = {},
): Promise<AskedSurvey> {
  const { workspaceId } = link;
  const survey = await em.findOneOrFail(SurveyRow, { workspaceId, id: link.survey.id }, looked);
  const invitation = held?.row ?? (link.invitation ? await em.findOne(InvitationRow, { workspaceId, id: link.invitation.id }, { ...looked, populate: ['customer'] }) : null);
  const customer = held?.customer ?? invitation?.customer ?? null;
  const responseId = begun?.response?.id ?? link.response?.id ?? invitation?.response?.id;
  const response = responseId === undefined ? null : await em.findOne(
    ResponseRow, { workspaceId, id: responseId }, { ...looked, populate: ['surveyVersion', 'branch', 'product', 'staffMember', 'channel'] },
  );
  const interaction = response === null && invitation?.interaction ? await em.findOne(
    InteractionRow, { workspaceId, id: invitation.interaction.id }, { ...looked, populate: ['branch', 'product', 'staffMember', 'channel'] },
  ) : null;
  // Where it was answered first: the link may say something else by now, and people may have corrected it.
  const place = response ?? interaction;
  const where = place === null ? { branch: link.branch, product: link.product, staff: link.staff, channel: link.channel } : {
    branch: place.branch?.code ?? null, product: place.product?.code ?? null, staff: place.staffMember?.code ?? null, channel: place.channel?.code ?? null,
  };
  return {
    link, survey, invitation, response,
    version: response?.surveyVersion ?? await putVersion(em, link, version),
    where: response === null ? { ...where, channel: where.channel ?? invitation?.channel ?? null } : where,
    values: invitation === null || customer === null
      ? await valuesOf(em, workspaceId, where)
      : await placeholderValuesOf(em, { workspaceId, customer, interactionId: invitation.interaction?.id ?? null }),
    language: begun?.language ?? link.language ?? customer?.locale ?? null,
  };
}

/** Why there is nothing to answer; `null` when there is. */
export function noticeOf({ link, survey, invitation, response }: AskedSurvey, now: Date): Notice | null {
  // The person was deleted at this moment: a link of nobody must not become one of everybody.
  if (link.kind === 'invitation' && invitation === null) return 'ended';
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
  const { workspaceId, surveyVersion, survey: { id: surveyId } } = link;
  if (surveyVersion) return em.findOneOrFail(SurveyVersionRow, { workspaceId, id: surveyVersion.id }, looked);
  const find = await findVersions(em, workspaceId, [{ surveyId, version: number }, { surveyId }]);
  const found = find({ surveyId, version: number }) ?? find({ surveyId });
  if (found === undefined) throw new TypeError(`survey ${surveyId} has no version`);
  return found;
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
