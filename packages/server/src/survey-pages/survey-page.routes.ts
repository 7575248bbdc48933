import { type GivenAnswers, languageFor, type ShownQuestion, showSurvey } from '@goodword/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../context.js';
import { languageOf, wantedLanguages } from '../language.js';
import { lockInvitation } from '../invitations/lock-invitation.js';
import { takeStep } from '../invitations/take-step.js';
import type { EntityManager, Orm } from '../orm.js';
import { findBegunAnswer, findSurveyLink } from '../survey-links/find-survey-link.js';
import type { SurveyLinkRow } from '../survey-links/survey-link.entity.js';
import { createToken } from '../viewer/token.js';
import { answerByLink, KIOSK_MINUTES, soFarOf } from './answer-by-link.js';
import { type AskedSurvey, askedSurvey, noticeOf } from './asked-survey.js';
import { type AnswerLimits, limitAnswers, type TakeAnswerPlace } from './limit-answers.js';
import { questionField } from './read-answer-form.js';
import { type PageFrame, questionPage, sayingPage } from './survey-page.js';
import { surveyPageScript } from './survey-page-script.js';
import { surveyPageStyleHash } from './survey-page-style.js';
import { type AnswerFault, type Notice, surveyPageWordsOf } from './survey-page-words.js';
import { type SurveyOnPage, withPageWords } from './with-page-words.js';

/** A comment of 10,000 characters is up to twelve times as long in a form. */
const LARGEST_BODY = 256 * 1024;
/** Knows the answer that was begun in this browser by a link that is not of one customer. */
const COOKIE = 'goodword_answer';
const OPEN_MINUTES = 30;
/** What stays as it is when another language is chosen. */
const kept = ['score', 'frame', 'again'] as const;
/** Thanks stand for as long as they are read; a question may be thought about; what keeps a kiosk from asking may be over soon. */
const SECONDS = { thanks: 10, question: 90, comment: 180, notice: 60 } as const;

const statuses: Readonly<Record<Notice, number>> = { unknown: 404, ended: 410, closed: 410, resting: 403, finished: 200, failed: 500 };

type Door = 's' | 'k';
type PageRequest = FastifyRequest<{ Params: { token: string }; Querystring: Readonly<Record<string, string | readonly string[] | undefined>> }>;

interface Parts {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Address under which browsers know the server, when it is not the one in their requests; else `null`. */
  readonly publicUrl: string | null;
  readonly takeAnswerPlace: TakeAnswerPlace;
}

/** A link that was found, with what the browser has begun by it. */
interface Found {
  readonly em: EntityManager;
  readonly link: SurveyLinkRow;
  readonly begun: { readonly link: SurveyLinkRow; readonly token: string } | null;
}

/**
 * The page on which a customer answers. GET and HEAD show it and change nothing, since scanners of mail and previews follow every
 * link; POST stores the answer to one question and leads back to the page, so that a reload repeats nothing.
 */
export async function registerSurveyPageRoutes(
  app: FastifyInstance, { answerLimits = {}, ...given }: Omit<Parts, 'takeAnswerPlace'> & { readonly answerLimits?: Partial<AnswerLimits> | undefined },
): Promise<void> {
  const parts: Parts = { ...given, takeAnswerPlace: limitAnswers(given.now, answerLimits) };
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, body, parsed) =>
      parsed(null, new URLSearchParams(String(body))));
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 1024 }, (_request, _body, parsed) => parsed(null, null));
    scope.addHook('onSend', (_request, reply, _payload, sent) => {
      reply.header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer');
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      sent();
    });
    scope.setErrorHandler((error, request, reply) => {
      const { statusCode } = error as { readonly statusCode?: unknown }; // of Fastify's own complaints, such as of a body that is too large
      const isTheirs = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
      if (!isTheirs) request.log.error({ err: error }, 'failed');
      return strangersPage(request, reply, 'failed', isTheirs ? statusCode : statuses.failed);
    });
    scope.get('/s/page.js', (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600').send(surveyPageScript));
    for (const door of ['s', 'k'] as const) {
      scope.get(`/${door}/:token`, (request: PageRequest, reply) => show(parts, door, request, reply));
      scope.post(`/${door}/:token`, (request: PageRequest, reply) => receive(parts, door, request, reply));
    }
    scope.post('/s/:token/opened', (request: PageRequest, reply) => noteOpened(parts, request, reply));
    done();
  });
}

async function show(parts: Parts, door: Door, request: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await find(parts, door, request);
  if (found === null) return unknownLink(request, reply);
  const { em, link, begun } = found;
  const path = `/${door}/${request.params.token}`;
  if (door === 'k' && 'start' in request.query) return leave(reply, path).redirect(path, 303);
  // What was begun in this browser goes on, whatever tab it is in.
  if (door === 's' && begun !== null) return reply.redirect(`/s/${begun.token}${request.url.slice(path.length)}`, 303);
  const asked = await askedSurvey(em, link, { begun: begun?.link ?? null });
  return page(reply, request, { asked, path, ...parts });
}

async function receive(parts: Parts, door: Door, request: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { orm: _orm, publicUrl, takeAnswerPlace, ...rest } = parts;
  const found = await find(parts, door, request);
  if (found === null) return unknownLink(request, reply);
  const { em, begun } = found;
  // What was begun in this browser goes on by its own link; a kiosk has one address only.
  const [link, path] = door === 's' && begun !== null
    ? [begun.link, `/s/${begun.token}`] : [found.link, `/${door}/${request.params.token}`];
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const now = parts.now();
  if (form.has('decline')) {
    if (link.invitation) await stepOf(em, link, 'declined', now);
    return reply.redirect(link.invitation ? path : `${path}?declined`, 303);
  }
  const atKiosk = door === 'k' ? (begun?.link ?? null) : null;
  // As it was shown: it may be shown again, with what was wrong.
  const version = numberOf(form.get('version'));
  const asked = await askedSurvey(em, link, { begun: atKiosk, version });
  const { invitation } = asked;
  const context = createContext({
    session: {
      em,
      viewer: {
        workspaceId: link.workspaceId, actor: invitation === null ? `survey-link/${link.id}` : `customer/${invitation.customer.id}`, name: 'Customer', scopes: [],
      },
    },
    ...rest, now, language: languageOf(request.headers['accept-language']),
    reportError: (error) => request.log.error({ err: error }, 'failed'),
  });
  const language = languageIn(asked, request, form.get('lang'));
  const before = givenOf(form.get('before'));
  // Whoever goes on with an answer makes no further one, and a customer who was asked can make one only.
  const { id, kind } = link;
  const isNew = (kind === 'open' || kind === 'kiosk') && atKiosk === null;
  const place = isNew ? takeAnswerPlace({ id, kind }, request.ip) : null;
  if (place?.ok === false) {
    // Once in a span, for a flood would be one in the log, too.
    if (place.isFirst) request.log.warn({ link: id }, 'a link takes no more answers from one network for some minutes; behind a proxy, set GOODWORD_TRUSTED_PROXIES');
    return page(reply.code(429).header('retry-after', place.seconds), request, {
      asked, path, before, language, failed: { question: form.get(questionField) ?? '', fault: 'too-many', form }, ...parts,
    });
  }
  const answered = await answerByLink(context, link.id, {
    form, before, language, version, token: form.get('token'), begun: atKiosk,
  });
  if (place?.ok === true && answered.outcome !== 'stored') place.giveBack();
  switch (answered.outcome) {
    case 'nothing':
      return reply.redirect(path, 303);
    case 'unfit':
      return page(reply.code(422), request, { asked, path, before, language, failed: { question: answered.question, fault: answered.fault, form }, ...parts });
    case 'before-score':
      return page(reply, request, { asked, path, before: answered.given, language, ...parts });
    case 'stored': {
      const { token } = answered;
      if (token !== null) {
        const maxAge = (door === 'k' ? KIOSK_MINUTES : OPEN_MINUTES) * 60;
        reply.setCookie(COOKIE, token, { path, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' || publicUrl?.startsWith('https:') === true, maxAge });
      }
      return reply.redirect(door === 's' && token !== null ? `/s/${token}` : path, 303);
    }
  }
}

/** A person sees the page. Whoever asks again, or too late, gets the same answer: nobody learns anything by it. */
async function noteOpened(parts: Parts, request: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await findSurveyLink(parts.orm, request.params.token);
  if (found !== null && found.link.invitation) await stepOf(found.em, found.link, 'opened', parts.now());
  return reply.code(204).send();
}

async function stepOf(outer: EntityManager, { workspaceId, invitation }: SurveyLinkRow, to: 'opened' | 'declined', now: Date): Promise<void> {
  if (!invitation) return;
  await outer.transactional(async (em) => {
    const locked = await lockInvitation(em, workspaceId, invitation.id);
    // What cannot be done any more is said by the page: the step is refused, and nothing changes.
    if (locked !== null) takeStep(locked.row, { to }, now);
    await em.flush();
  });
}

async function find({ orm, now }: Parts, door: Door, request: PageRequest): Promise<Found | null> {
  const found = await findSurveyLink(orm, request.params.token);
  if (found === null || (found.link.kind === 'kiosk') !== (door === 'k')) return null;
  const { link } = found;
  const token = request.cookies[COOKIE];
  if (token === undefined || (link.kind !== 'open' && link.kind !== 'kiosk')) return { ...found, begun: null };
  const begun = await findBegunAnswer(found.em, link, token, now());
  return { ...found, begun: begun === null ? null : { link: begun, token } };
}

interface PageChoice extends Parts {
  readonly asked: AskedSurvey;
  readonly path: string;
  /** What the page brought back of what was answered before the score; none unless told. */
  readonly before?: GivenAnswers;
  readonly language?: string;
  readonly failed?: { readonly question: string; readonly fault: AnswerFault; readonly form: URLSearchParams };
}

/** The page that comes now. */
function page(reply: FastifyReply, request: PageRequest, choice: PageChoice): FastifyReply {
  const { asked, path, before = {}, failed, now } = choice;
  const { link, response, version: { definition }, invitation, values, where } = asked;
  const language = choice.language ?? languageIn(asked, request, null);
  const words = surveyPageWordsOf(language);
  const isKiosk = link.kind === 'kiosk';
  const isUnseen = invitation !== null && (invitation.status === 'sent' || invitation.status === 'bounced');
  const frame: PageFrame = {
    language, words, shop: values.company ?? null, path, isKiosk, state: response === null ? 'question' : 'answered', startsAgainAfter: null,
    languages: response === null ? definition.languages : [],
    kept: Object.fromEntries(kept.flatMap((name) => (name in request.query ? [[name, textIn(request.query[name]) ?? '']] : []))), tellsOpened: isUnseen, isFramed: link.origins.length > 0,
  };
  const send = (html: string): FastifyReply => {
    const ancestors = link.origins.length === 0 ? `'none'` : link.origins.join(' ');
    // Older browsers know only this header, and it has no word for some sites.
    if (link.origins.length > 0) reply.removeHeader('x-frame-options');
    return reply.header('content-security-policy', policy(ancestors)).type('text/html; charset=utf-8').send(html);
  };
  const notice = noticeOf(asked, now());
  if (notice !== null) {
    reply.code(statuses[notice]);
    return send(sayingPage(
      { ...frame, languages: [], tellsOpened: false, state: notice === 'finished' ? 'answered' : 'closed', startsAgainAfter: isKiosk ? SECONDS.notice : null },
      { ...words.notices[notice], more: null, link: null },
    ));
  }
  const soFar = soFarOf(asked, before, language);
  const isFirst = response === null && Object.keys(soFar).length === 0;
  const hasDeclined = isFirst && (invitation === null ? 'declined' in request.query : invitation.status === 'declined' && !('again' in request.query));
  if (hasDeclined && failed === undefined) {
    return send(sayingPage({ ...frame, state: 'declined' }, {
      ...words.declined, more: null, link: { href: invitation === null ? path : `${path}?again`, text: words.answerAfterAll },
    }));
  }
  const shown = showSurvey(definition, soFar, { language, ...where }, values);
  if (!shown.ok) throw new TypeError(`an answer that was stored is refused: ${shown.refusal.kind}`);
  const survey = withPageWords(shown.value, words);
  const { questions, next, ending } = survey;
  const number = numberIn(language);
  const nps = questions.find(({ kind }) => kind === 'nps');
  const preselected = failed === undefined && nps !== undefined ? preselectedIn(request, nps) : null;
  const wanted = failed?.question ?? (preselected === null ? textIn(request.query[questionField]) : nps?.id) ?? null;
  const question = questions.find(({ id }) => id === wanted) ?? questions.find(({ id }) => id === next);
  if (question === undefined) return send(thanks({ ...frame, startsAgainAfter: isKiosk ? SECONDS.thanks : null }, survey));
  const place = questions.indexOf(question);
  return send(questionPage({ ...frame, startsAgainAfter: isKiosk && !isFirst ? SECONDS[question.kind === 'comment' ? 'comment' : 'question'] : null }, {
    form: {
      question, words, number, preselected: question === nps ? preselected : null, isShared: isKiosk,
      failed: failed === undefined ? null : failed,
    },
    hidden: {
      [questionField]: question.id, version: String(asked.version.number), lang: language,
      ...(response === null && !isFirst ? { before: JSON.stringify(soFar) } : {}),
      ...(response === null && invitation === null ? { token: createToken('gwp', link.workspaceId, choice.randomBytes) } : {}),
    },
    score: ending === null || nps === undefined || nps === question || typeof nps.answer !== 'number' ? null : { text: number(nps.answer), question: nps.id },
    back: backTo(place <= 0 || response === null ? undefined : questions[place - 1]),
    mayDecline: response === null && isFirst && (invitation === null ? 'frame' in request.query : invitation.status !== 'declined'),
  }));
}

/** To the score there is a way beside it. */
function backTo(question: ShownQuestion | undefined): string | null {
  return question === undefined || question.kind === 'nps' ? null : question.id;
}

function thanks(frame: PageFrame, { ending, questions }: SurveyOnPage): string {
  const { words, path, isKiosk } = frame;
  const first = questions[0];
  return sayingPage(frame, {
    title: ending?.title ?? words.notices.finished.title,
    text: ending?.text ?? null,
    more: isKiosk ? null : words.maybeClosed,
    link: isKiosk || first === undefined
      ? { href: `${path}?start`, text: words.startAgain }
      : { href: `${path}?${questionField}=${encodeURIComponent(first.id)}`, text: words.changeAnswer },
  });
}

function unknownLink(request: PageRequest, reply: FastifyReply): FastifyReply {
  return strangersPage(request, reply, 'unknown');
}

/** A page where nobody knows whose link it is. */
function strangersPage(request: FastifyRequest, reply: FastifyReply, notice: Notice, status = statuses[notice]): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const words = surveyPageWordsOf(language);
  // Nobody stands behind a kiosk who could load it again.
  const kiosk = notice === 'failed' ? /^\/k\/[\w%]+/.exec(request.url)?.[0] : undefined;
  const frame: PageFrame = {
    language, words, shop: null, path: kiosk ?? '', languages: [], kept: {}, isKiosk: kiosk !== undefined, tellsOpened: false, isFramed: false, state: 'closed',
    startsAgainAfter: kiosk === undefined ? null : SECONDS.notice,
  };
  return reply.code(status).header('content-security-policy', policy(`'none'`)).type('text/html; charset=utf-8')
    .send(sayingPage(frame, { ...words.notices[notice], more: null, link: null }));
}

/** The kiosk forgets who stood there. */
function leave(reply: FastifyReply, path: string): FastifyReply {
  return reply.clearCookie(COOKIE, { path });
}

function policy(ancestors: string): string {
  return [
    `default-src 'none'`, `style-src ${surveyPageStyleHash}`, `script-src 'self'`, `connect-src 'self'`, `form-action 'self'`, `base-uri 'none'`,
    `frame-ancestors ${ancestors}`,
  ].join(';');
}

/** The language that was chosen on the page, else that of the customer, else those of the browser: the survey's closest one. */
function languageIn({ version, language }: AskedSurvey, request: PageRequest, chosen: string | null): string {
  const wishes = [chosen, textIn(request.query['lang']), language, ...wantedLanguages(request.headers['accept-language'])];
  return languageFor(version.definition.languages, wishes.flatMap((one) => (one === null || one === '' ? [] : [one])));
}

/** The number of a link in a mail; `null` when it is none of the scale, or is what was answered already. */
function preselectedIn(request: PageRequest, { scale, answer }: ShownQuestion): number | null {
  const score = numberOf(textIn(request.query['score']));
  if (score === null || scale === null || score < scale.lowest || score > scale.highest) return null;
  return answer === score ? null : score;
}

function givenOf(text: string | null): GivenAnswers {
  try {
    const given: unknown = JSON.parse(text ?? '{}');
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  } catch {
    return {};
  }
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function textIn(value: string | readonly string[] | undefined): string | null {
  return typeof value === 'string' ? value : (value?.[0] ?? null);
}

function numberIn(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  return (value) => format.format(value);
}
