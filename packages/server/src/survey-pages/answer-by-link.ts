import {
  type AnswersRefusal, answersSoFar, editableUntil, type GivenAnswers, isBlank, type Refusal, type ShownQuestion, showSurvey,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { once } from '../idempotency/once.js';
import { InvitationRow } from '../invitations/invitation.entity.js';
import { type LockedInvitation, lockInvitation } from '../invitations/lock-invitation.js';
import { takeStep } from '../invitations/take-step.js';
import type { EntityManager } from '../orm.js';
import { continueResponse } from '../responses/continue-response.js';
import { ResponseRow } from '../responses/response.entity.js';
import { submitResponses } from '../responses/submit-responses.js';
import { createAnswerLink } from '../survey-links/create-answer-link.js';
import { SurveyLinkRow } from '../survey-links/survey-link.entity.js';
import { holdSurveys } from '../surveys/survey.queries.js';
import { createToken, hashToken, workspaceOfToken } from '../viewer/token.js';
import { type AskedSurvey, askedSurvey, noticeOf } from './asked-survey.js';
import { isWritten } from './question-form.js';
import { questionField, readAnswerForm } from './read-answer-form.js';
import type { AnswerFault } from './survey-page-words.js';

/** How long an answer at a kiosk can be gone on with; then somebody else stands there. */
export const KIOSK_MINUTES = 10;
/** A second click comes within seconds; what comes later with the same form is somebody else's. */
const DOUBLE_CLICK_MS = 30_000;

/** What may have happened since the page was looked at: whoever sends it is shown the page as it is now. */
const tooLate: ReadonlySet<string> = new Set(['response/edit-window-over', 'response/not-found', 'survey/closed']);

/** What somebody sends from the page. */
export interface SentAnswer {
  readonly form: URLSearchParams;
  /** What was answered before the score, which the page carries along. */
  readonly before: GivenAnswers;
  /** Number of the version that was shown; `null` where the page did not say it. */
  readonly version: number | null;
  /** In which the page was read. */
  readonly language: string;
  /** Of the link by which this answer can be gone on with, as the form brought it; `null` for none. */
  readonly token: string | null;
  /** The link of the answer that was begun in this browser. */
  readonly begun: SurveyLinkRow | null;
}

export type AnsweredByLink =
  /** It is stored. `token` leads to it where the link itself does not. */
  | { readonly outcome: 'stored'; readonly token: string | null }
  /** Nothing can be stored without a score; the page carries along what was said. */
  | { readonly outcome: 'before-score'; readonly given: GivenAnswers }
  | { readonly outcome: 'unfit'; readonly question: string; readonly fault: AnswerFault }
  /** The form is of another question than can be put, or there is nothing to answer: the page says what there is. */
  | { readonly outcome: 'nothing' };

/**
 * Stores the answer to one question. The first one that has a score makes the response at once, so that nothing is lost when the
 * page is closed then; all others complete it under the version that was shown.
 */
export function answerByLink(context: Context, linkId: string, sent: SentAnswer): Promise<AnsweredByLink> {
  const { now, viewer: { workspaceId } } = context;
  return context.em.transactional(async (em) => {
    const link = await em.findOne(SurveyLinkRow, { workspaceId, id: linkId }, { disableIdentityMap: true });
    // It goes with the person, or with the answer.
    if (link === null) return { outcome: 'nothing' };
    const held = await hold(em, link);
    await holdSurveys(em, workspaceId, [link.survey.id]);
    const asked = await askedSurvey(em, link, { ...sent, held });
    if (noticeOf(asked, now) !== null) return { outcome: 'nothing' };
    const { version: { definition }, where, values, response } = asked;
    const { form, language } = sent;
    const setting = { language, ...where };
    const soFar = soFarOf(asked, sent.before, language);
    const shown = showSurvey(definition, soFar, setting, values);
    const question = shown.ok ? shown.value.questions.find(({ id }) => id === form.get(questionField)) : undefined;
    if (question === undefined) return { outcome: 'nothing' };
    const unfit = (fault: AnswerFault): AnsweredByLink => ({ outcome: 'unfit', question: question.id, fault });
    const answer = readAnswerForm(question.kind, form);
    const missing = missingOf(asked, question, answer);
    if (missing !== null) return unfit(missing);
    const more = { [question.id]: answer };
    const then = showSurvey(definition, { ...soFar, ...more }, setting, values);
    if (!then.ok) return unfit(faultOf(then.refusal, question));
    if (then.value.ending === null) return { outcome: 'before-score', given: { ...soFar, ...more } };
    const stored = response === null
      ? await storeFirst(context, em, asked, { ...soFar, ...more }, sent)
      : await storeMore(context, em, response.id, more, language);
    if (!stored.ok) return tooLate.has(stored.refusal.kind) ? { outcome: 'nothing' } : unfit(faultOf(stored.refusal, question));
    if (asked.invitation !== null && link.language !== language) await em.nativeUpdate(SurveyLinkRow, { workspaceId, id: linkId }, { language });
    await em.flush();
    return { outcome: 'stored', token: stored.token };
  });
}

/**
 * Whoever presses twice, or in two tabs, waits here and finds the response of the first; and whoever sends something while the person
 * is deleted waits for that, and finds no invitation. What is answered is not held, but its response is: whoever deletes that comes to
 * the invitation by it, the other way round.
 */
async function hold(em: EntityManager, { workspaceId, invitation }: SurveyLinkRow): Promise<LockedInvitation | null> {
  if (!invitation) return null;
  const known = await em.findOne(InvitationRow, { workspaceId, id: invitation.id }, { disableIdentityMap: true });
  if (known?.response) {
    await em.findOne(ResponseRow, { workspaceId, id: known.response.id }, { disableIdentityMap: true, lockMode: LockMode.PESSIMISTIC_WRITE });
    return null;
  }
  return known === null ? null : lockInvitation(em, workspaceId, invitation.id);
}

type Stored = { readonly ok: true; readonly token: string | null } | { readonly ok: false; readonly refusal: Refusal };

async function storeMore(context: Context, em: EntityManager, responseId: string, more: GivenAnswers, language: string): Promise<Stored> {
  const continued = await continueResponse(context, em, responseId, more, language);
  return continued.ok ? { ok: true, token: null } : continued;
}

async function storeFirst(context: Context, em: EntityManager, asked: AskedSurvey, answers: GivenAnswers, sent: SentAnswer): Promise<Stored> {
  const { link, survey, version, where, invitation } = asked;
  const input = {
    surveyId: survey.id, answers: { ...answers }, version: version.number, language: sent.language, ...where, customerId: invitation?.customer.id ?? null,
    waveId: invitation?.wave?.id ?? null,
  };
  const submit = async () => {
    const [result] = await submitResponses(context, em, [input]);
    if (result === undefined) throw new TypeError('an answer was neither stored nor refused');
    return result;
  };
  if (invitation !== null) {
    const result = await submit();
    if (!result.ok) return result;
    const stepped = takeStep(invitation, { to: 'answered' }, context.now);
    // It was looked at while it was held: a response without it must not stay.
    if (!stepped.ok) throw new TypeError(`an invitation that can be answered was refused: ${stepped.refusal.kind}`);
    em.assign(invitation, { response: [invitation.workspaceId, result.value] });
    return { ok: true, token: null };
  }
  const token = await tokenFor(context, em, link, sent.token);
  let isFirst = false;
  // The form brings the token of the answer to come: sent twice it is the same, and the second one waits here for the first.
  const made = await once(context, em, { operation: 'answerByLink', key: hashToken(token), input: { link: link.id } }, async () => {
    isFirst = true;
    const result = await submit();
    if (result.ok) {
      const expiresAt = link.kind === 'kiosk' ? new Date(context.now.getTime() + KIOSK_MINUTES * 60_000) : editableUntil(context.now);
      await createAnswerLink(em, context, { of: link, token, responseId: result.value, language: sent.language, expiresAt });
    }
    return result;
  });
  if (!made.ok) return made;
  if (!made.value.ok) return made.value;
  if (isFirst) return { ok: true, token };
  const again = await storeMore(context, em, made.value.value, answers, sent.language);
  return again.ok ? { ok: true, token } : again;
}

/** The token that the form brought, if it may be that of this answer; else a new one. */
async function tokenFor({ randomBytes, now }: Context, em: EntityManager, link: SurveyLinkRow, token: string | null): Promise<string> {
  const { workspaceId } = link;
  const fresh = () => createToken('gwp', workspaceId, randomBytes);
  if (token === null || workspaceOfToken('gwp', token) !== workspaceId) return fresh();
  const existing = await em.findOne(SurveyLinkRow, { workspaceId, tokenHash: hashToken(token) });
  if (existing === null) return token;
  const isOfThis = existing.kind === 'answer' && existing.survey.id === link.survey.id;
  const isOver = existing.expiresAt !== null && existing.expiresAt <= now;
  const isLate = isOver || (link.kind === 'kiosk' && now.getTime() - existing.createdAt.getTime() > DOUBLE_CLICK_MS);
  return isOfThis && !isLate ? token : fresh();
}

/**
 * What was answered until now, to be sent again with more.
 *
 * @param before - what the page brought back of what was answered before the score
 * @param language - in which the page is read
 */
export function soFarOf({ response, version, where, values }: AskedSurvey, before: GivenAnswers, language: string): GivenAnswers {
  if (response !== null) {
    const { answers, passedOver, contactAddress } = response;
    return answersSoFar(version.definition, { answers: answers ?? {}, passedOver: passedOver ?? [], contactAddress });
  }
  // Whoever changed it on the way begins anew.
  return showSurvey(version.definition, before, { language, ...where }, values).ok ? before : {};
}

function missingOf({ invitation }: AskedSurvey, { kind, required, asksAddress, scale }: ShownQuestion, answer: unknown): AnswerFault | null {
  // Nobody knows who stands at a kiosk.
  const needsAddress = kind === 'contactMe' && asksAddress && invitation === null;
  if (needsAddress && isPlainRecord(answer) && answer['wanted'] === true && isBlankText(answer['address'])) return 'address-missing';
  const isNothing = answer === null || (typeof answer === 'string' && isBlank(answer));
  return required && isNothing ? (scale === null ? 'missing' : scoreFault(scale)) : null;
}

function isPlainRecord(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

function isBlankText(text: unknown): boolean {
  return typeof text !== 'string' || isBlank(text);
}

function scoreFault(scale: NonNullable<ShownQuestion['scale']>): AnswerFault {
  return isWritten(scale) ? 'number' : 'score';
}

function faultOf(refusal: Refusal | AnswersRefusal, { scale }: ShownQuestion): AnswerFault {
  if (refusal.kind.startsWith('score/')) return scale === null ? 'score' : scoreFault(scale);
  if (refusal.kind === 'response/comment-too-long') return 'too-long';
  if (refusal.kind !== 'survey/answer-unfit' || !('expected' in refusal)) return 'unusable';
  switch (refusal.expected) {
    case 'rating': return 'score';
    case 'one-option': return 'one-option';
    case 'text': return 'too-long';
    case 'address': return 'address';
    case 'yes-or-no': return 'missing';
    case 'option': return 'unusable';
  }
}
