import type { SurveyDefinition } from '@goodword/core';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';
import { countStatements } from '../../test/statements.js';
import { surveyVisitor, type VisitedPage } from '../../test/survey-visitor.js';
import { lockInvitation } from '../invitations/lock-invitation.js';
import { takeStep } from '../invitations/take-step.js';
import { forWorkspace } from '../orm.js';
import { createSurveyLink } from '../survey-links/create-survey-link.js';
import { createToken } from '../viewer/token.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('North <b>Bakery</b>');
});
afterEach(() => app.setNow(NOW));
afterAll(() => app.close());

const en = (text: string) => ({ en: text });
const definition: SurveyDefinition = {
  v: 1, languages: ['en', 'fa'],
  questions: [
    { kind: 'nps', id: 'score', text: { en: 'Would you recommend {{company}}?', fa: 'آیا ما را پیشنهاد می‌کنید؟' } },
    {
      kind: 'reasons', id: 'why', pick: 'many', when: { op: 'eq', path: 'response.category', value: 'detractor' }, text: { en: 'What went wrong?', fa: 'چه شد؟' },
      options: [{ code: 'late', text: { en: 'Late', fa: 'دیر' } }, { code: 'rude', text: { en: 'Rude', fa: 'بد' } }],
    },
    { kind: 'comment', id: 'comment', text: { en: 'Tell us more about {{branch|us}}', fa: 'بیشتر بگویید' } },
    { kind: 'contactMe', id: 'call', asksAddress: true, when: { op: 'eq', path: 'response.category', value: 'detractor' }, text: { en: 'Shall we call?', fa: 'تماس بگیریم؟' } },
  ],
  endings: {
    promoter: { title: { en: 'Thank you', fa: 'سپاس' } }, passive: { title: { en: 'Thanks', fa: 'سپاس' } },
    detractor: { title: { en: 'We are sorry', fa: 'متأسفیم' }, text: { en: 'Somebody will call you today.', fa: 'امروز تماس می‌گیریم.' } },
  },
};

let made = 0;
/** A live survey. */
async function survey(asks: SurveyDefinition = definition, status: readonly string[] = ['LIVE']): Promise<string> {
  made += 1;
  const { createSurvey } = await workspace.query(
    'mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { id } ... on Refusal { message } } }', { input: { name: `Survey ${made}`, definition: asks } },
  );
  for (const to of status) await change(createSurvey.id, to);
  return createSurvey.id;
}
const change = (id: string, to: string) => workspace.query(`mutation ($id: ID!) { changeSurveyStatus(id: $id, to: ${to}) { __typename } }`, { id });

const here = (url: string) => app.url + new URL(url).pathname;
async function link(surveyId: string, input: Record<string, unknown> = {}): Promise<{ readonly url: string; readonly id: string }> {
  const { createSurveyLink: { url, link: { id } } } = await workspace.query(
    'mutation ($input: SurveyLinkInput!) { createSurveyLink(input: $input) { ... on IssuedSurveyLink { url link { id } } } }', { input: { surveyId, ...input } },
  );
  return { url: here(url), id };
}

/** A customer who was asked by mail about a purchase, with the link of the mail. */
async function asked(surveyId: string, locale = 'en'): Promise<{ readonly url: string; readonly customerId: string; readonly invitation: () => Promise<any> }> {
  made += 1;
  await workspace.query(
    'mutation ($id: ID!) { setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: ["purchase"], sampleShare: 1, delayMinutes: 0 }) { __typename } }', { id: surveyId },
  );
  const { recordInteraction } = await workspace.query(
    'mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ... on Interaction { id customer { id } } } }',
    { input: { type: 'purchase', externalId: `order-${made}`, branch: 'north', staff: 'ana', product: 'bread', channel: 'shop', customer: { email: `c${made}@example.com`, name: 'Sara', locale } } },
  );
  await app.runJobs();
  // Nobody else is asked by the other tests.
  await workspace.query('mutation ($id: ID!) { setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: [] }) { __typename } }', { id: surveyId });
  const customerId: string = recordInteraction.customer.id;
  const { invitations } = await workspace.query('query ($id: ID!) { invitations(filter: { customerId: $id }) { nodes { id } } }', { id: customerId });
  const invitationId: string = invitations.nodes[0].id;
  const expiresAt = new Date(NOW.getTime() + 30 * 86_400_000);
  const url = await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
    const { row } = (await lockInvitation(em, workspace.id, invitationId))!;
    takeStep(row, { to: 'sent', expiresAt }, NOW);
    return createSurveyLink(
      em, { newId: uuidv7, now: NOW, randomBytes: (n) => new Uint8Array(randomBytes(n)), publicUrl: app.url },
      { kind: 'invitation', workspaceId: workspace.id, surveyId, invitationId, expiresAt },
    );
  });
  return {
    url, customerId,
    invitation: async () => (await workspace.query(
      'query ($id: ID!) { invitations(filter: { customerId: $id }) { nodes { status openedAt answeredAt declinedAt response { id } } } }', { id: customerId },
    )).invitations.nodes[0],
  };
}

const RESPONSE = `id score comment reasons answers wantsContact contactAddress branch { code } staff: staffMember { code } product { code } channel { code }
  customer { id } surveyVersion { number } changes { change by before { field value } }`;
const responsesOf = async (surveyId: string) => (await workspace.query(
  `query ($id: ID!) { responses(filter: { surveyIds: [$id] }, orderBy: OLDEST) { nodes { ${RESPONSE} } } }`, { id: surveyId },
)).responses.nodes;

describe('the page', () => {
  it('asks one question in the language of the reader, without a script', async () => {
    const { url } = await link(await survey());
    for (const [language, heading, direction, digit, lowest] of [
      ['en-GB', 'Would you recommend North <b>Bakery</b>?', 'ltr', '>10<', 'Not at all likely'], ['fa-IR,en;q=0.5', 'آیا ما را پیشنهاد می‌کنید؟', 'rtl', '>۱۰<', 'اصلاً پیشنهاد نمی‌کنم'],
      ['de', 'Would you recommend North <b>Bakery</b>?', 'ltr', '>10<', 'Not at all likely'],
    ] as const) {
      const page = await surveyVisitor({ language }).open(url);
      expect(page).toMatchObject({ status: 200, heading, choices: Array.from({ length: 11 }, (_, score) => String(score)) });
      expect(page.html).toContain(`dir="${direction}"`);
      expect(page.html).toContain(digit);
      expect(page.html).toContain(lowest);
      expect(page.html).not.toMatch(/<script|<b>Bakery/);
    }
    expect((await surveyVisitor().open(`${url}?lang=fa`)).heading).toBe('آیا ما را پیشنهاد می‌کنید؟');
    const chosen = await surveyVisitor().open(`${url}?score=7&frame&x="><b>`);
    expect(chosen.html).toMatch(/href="[^"]+\?score=7&amp;frame=&amp;lang=fa"/);
  });

  it('has words of its own in six languages, and asks in any', async () => {
    const languages = ['en', 'fa', 'ru', 'zh', 'th', 'pt', 'ar'];
    const words = Object.fromEntries(languages.map((one) => [one, `Q ${one}`]));
    const { url } = await link(await survey({ v: 1, languages, questions: [{ kind: 'nps', id: 'score', text: words }] }));
    for (const [language, says, direction] of [
      ['ru', 'Точно не порекомендую', 'ltr'], ['zh-CN', '完全不可能', 'ltr'], ['th', 'ไม่แนะนำเลย', 'ltr'], ['pt-BR', 'Nada provável', 'ltr'], ['ar', 'Not at all likely', 'rtl'],
    ] as const) {
      const page = await surveyVisitor({ language }).open(url);
      expect(page.heading).toBe(`Q ${language.split('-')[0]}`);
      expect(page.html).toContain(says);
      expect(page.html).toContain(`dir="${direction}"`);
      expect(page.html.match(/hreflang=/g)).toHaveLength(6);
    }
  });

  it('is found by no search engine, tells no other site, is kept by no cache, and is shown inside of no other', async () => {
    const { headers } = await surveyVisitor().open((await link(await survey())).url);
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*form-action 'self';.*frame-ancestors 'none'$/);
    expect(headers.get('x-frame-options')).not.toBeNull();
  });

  it('is shown inside of the sites that its link names', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId, { origins: ['https://shop.example', 'http://localhost:3000'] });
    const visitor = surveyVisitor();
    const first = await visitor.open(`${url}?frame`);
    const next = await visitor.send(first, { answer: '9' });
    for (const { headers } of [first, next]) {
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors https:\/\/shop\.example http:\/\/localhost:3000$/);
      expect(headers.get('x-frame-options')).toBeNull();
    }
    expect(first.html).toContain('data-state="question"');
    // The first number is the answer: that site need not wait for the rest.
    expect(next.html).toContain('data-state="answered"');
    expect(first.html).toContain('name="decline"');
    expect((await visitor.open(url)).html).not.toContain('name="decline"');
  });

  it.each([
    ['GET', {}, ''], ['GET', {}, '?score=3'], ['HEAD', {}, '?score=3'], ['GET', { purpose: 'prefetch' }, '?score=3'],
    ['GET', { 'sec-purpose': 'prefetch;prerender' }, '?again&declined&start'], ['OPTIONS', {}, ''],
  ])('%s %j %s changes nothing', async (method, headers, query) => {
    const surveyId = await survey();
    const { url } = await link(surveyId);
    const customer = await asked(surveyId);
    const before = await everything();
    for (const one of [url, customer.url]) await fetch(one + query, { method, headers: headers as Record<string, string>, redirect: 'manual' });
    expect(await everything()).toBe(before);
  });

  it.each<[SurveyDefinition['questions'][0] & { kind: 'nps' }, readonly string[]]>([
    [{ kind: 'nps', id: 'score', scale: 'one-to-five', text: en('Well?') }, ['1', '2', '3', '4', '5']],
    [{ kind: 'nps', id: 'score', scale: 'zero-to-hundred', text: en('Well?') }, ['']],
  ])('has the numbers of the scale %#', async (question, choices) => {
    const surveyId = await survey({ v: 1, languages: ['en'], questions: [question] });
    const visitor = surveyVisitor();
    const page = await visitor.open((await link(surveyId)).url);
    expect(page.choices).toEqual(choices);
    const high = choices.at(-1) === '' ? '101' : '6';
    expect((await visitor.send(page, { answer: high })).status).toBe(422);
    expect((await visitor.send(page, {})).html).toMatch(choices.at(-1) === '' ? /write a whole number/ : /choose one of the numbers/);
    expect((await visitor.send(page, { answer: '5' })).heading).toContain('hank you');
    expect(await responsesOf(surveyId)).toHaveLength(1);
  });
});

it('would be seen to change something', async () => {
  const { url } = await link(await survey());
  const visitor = surveyVisitor();
  const page = await visitor.open(url);
  const before = await everything();
  await visitor.send(page, { answer: '3' });
  expect(await everything()).not.toBe(before);
});

it('says in the language of the reader when something cannot be taken', async () => {
  const { url } = await link(await survey());
  const visitor = surveyVisitor({ language: 'ru' });
  const page = await visitor.open(url);
  const broken = await visitor.send({ ...page, hidden: { ...page.hidden, lang: 'x'.repeat(300_000) } }, { answer: '3' });
  expect(broken).toMatchObject({ status: 413, heading: 'Не получилось отправить' });
});

it('costs few statements', async () => {
  const surveyId = await survey();
  const [{ url }, customer] = [await link(surveyId), await asked(surveyId)];
  const counts: number[] = [];
  for (const one of [url, customer.url]) {
    const visitor = surveyVisitor();
    const shown = await countStatements(() => visitor.open(one));
    const answered = await countStatements(() => visitor.post(shown.result, { answer: '3' }));
    counts.push(shown.statements.length, answered.statements.length);
  }
  expect(counts.map((count, index) => count <= [6, 22, 9, 32][index]!), String(counts)).toEqual([true, true, true, true]);
});

/** All rows that an answer could touch. */
async function everything(): Promise<string> {
  const rows = await Promise.all(['response', 'invitation', 'survey_link', 'customer_consent', 'event'].map((table) =>
    select<{ row: string }>(app.database.ownerUrl, `select t::text as row from ${table} t order by 1`)));
  return rows.flat().map(({ row }) => row).join('\n');
}

describe('an answer', () => {
  it('is stored with its first number, and completed by what is said after', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId, { branch: 'south', channel: 'qr' });
    const visitor = surveyVisitor();
    const scored = await visitor.send(await visitor.open(url), { answer: '3' });
    expect(await responsesOf(surveyId)).toMatchObject([{
      score: 3, comment: null, branch: { code: 'south' }, channel: { code: 'qr' }, customer: null, surveyVersion: { number: 1 },
    }]);
    expect(scored).toMatchObject({ status: 200, heading: 'What went wrong?', choices: ['late', 'rude'] });
    expect(scored.html).toContain('Your score <b>3</b>');
    // Somebody asks something else meanwhile.
    await workspace.query('mutation ($id: ID!, $definition: SurveyDefinition) { reviseSurvey(id: $id, input: { name: "Revised", definition: $definition }) { __typename } }',
      { id: surveyId, definition: { v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: en('Another one?') }] } });
    const commented = await visitor.send(scored, { answer: ['late', 'rude'] });
    expect(commented.heading).toBe('Tell us more about south');
    const called = await visitor.send(commented, { answer: 'Cold\r\nsoup' });
    const thanked = await visitor.send(called, { answer: 'yes', address: ' Sara@Example.com ' });
    expect(thanked.heading).toBe('We are sorry');
    expect(thanked.html).toContain('Somebody will call you today.');
    expect(await responsesOf(surveyId)).toMatchObject([{
      score: 3, reasons: ['late', 'rude'], comment: 'Cold\nsoup', wantsContact: true, contactAddress: 'Sara@Example.com', surveyVersion: { number: 1 }, changes: [],
    }]);
    expect(await select(app.database.ownerUrl, `select kind from event where ids->>'surveyId' = '${surveyId}' order by id`))
      .toEqual(['submitted', 'completed', 'completed', 'completed'].map((kind) => ({ kind: `response/${kind}` })));
  });

  it('leads on by a redirect, so that a reload repeats nothing, and to a link of its own', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId);
    const visitor = surveyVisitor();
    const answer = await visitor.post(await visitor.open(url), { answer: '9' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/s\/gwp_/)]);
    const own = app.url + answer.headers.get('location');
    expect(own).not.toBe(url);
    // In another browser as well.
    for (const one of [visitor, surveyVisitor()]) expect((await one.open(own)).heading).toBe('Tell us more about us');
    expect((await surveyVisitor().open(url)).heading).toMatch(/^Would you/);
    expect(await responsesOf(surveyId)).toHaveLength(1);
  });

  it('can be passed over question by question, and is not asked again', async () => {
    const surveyId = await survey();
    const visitor = surveyVisitor();
    let page = await visitor.send(await visitor.open((await link(surveyId)).url), { answer: '3' });
    const seen: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      seen.push(page.heading);
      page = await visitor.send(page, { skip: 'yes' });
    }
    expect([...seen, page.heading]).toEqual(['What went wrong?', 'Tell us more about us', 'Shall we call?', 'We are sorry']);
    expect(await responsesOf(surveyId)).toMatchObject([{ score: 3, reasons: [], comment: null, wantsContact: false }]);
  });

  it('can be changed for 14 days, and the record shows what it was', async () => {
    const surveyId = await survey();
    const visitor = surveyVisitor();
    const { url } = await link(surveyId);
    let page = await visitor.send(await visitor.open(url), { answer: '3' });
    page = await visitor.send(page, { answer: 'late' });
    const own = page.url;
    app.setNow(new Date(NOW.getTime() + 14 * 86_400_000 - 1));
    page = await visitor.send(await visitor.open(`${own}?question=score`), { answer: '9' });
    expect(page.heading).toBe('Tell us more about us');
    expect(await responsesOf(surveyId)).toMatchObject([{
      score: 9, reasons: [], answers: { score: 9 },
      changes: [{ change: 'CORRECTED', by: 'Customer', before: [{ field: 'score', value: '3' }, { field: 'reasons', value: '["late"]' }] }],
    }]);
    app.setNow(new Date(NOW.getTime() + 14 * 86_400_000));
    await visitor.send(page, { answer: 'Too late' });
    expect(await visitor.open(own)).toMatchObject({ status: 200, heading: 'Thank you, your answer is with us' });
    expect(await responsesOf(surveyId)).toMatchObject([{ comment: null }]);
  });

  it('keeps what was said before to any other question, and no address', async () => {
    const surveyId = await survey({
      v: 1, languages: ['en'],
      questions: [
        { kind: 'nps', id: 'score', text: en('Well?') }, { kind: 'comment', id: 'words', text: en('Why?') }, { kind: 'comment', id: 'more', text: en('More?') },
        { kind: 'consent', id: 'may', text: en('May we?') }, { kind: 'contactMe', id: 'call', asksAddress: true, text: en('Shall we call?') },
      ],
    });
    const visitor = surveyVisitor();
    let page = await visitor.send(await visitor.open((await link(surveyId)).url), { answer: '9' });
    const own = page.url;
    for (const fields of [{ answer: 'One' }, { answer: 'Two' }, { answer: 'yes' }, { answer: 'yes', address: 'sara@example.com' }]) page = await visitor.send(page, fields);
    for (const [question, answer] of [['words', 'Un'], ['more', 'Deux'], ['may', 'no'], ['call', 'no']] as const) {
      await visitor.send(await visitor.open(`${own}?question=${question}`), { answer });
    }
    const [{ changes, ...response }] = await responsesOf(surveyId);
    expect(response).toMatchObject({ comment: 'Un', contactAddress: null, answers: { more: 'Deux', may: false } });
    expect(changes.flatMap(({ before }: { before: object[] }) => before).toSorted((a: any, b: any) => a.field.localeCompare(b.field))).toEqual([
      { field: 'answers.call', value: '{"wanted":true,"address":null}' }, { field: 'answers.may', value: 'true' }, { field: 'answers.more', value: 'Two' },
      { field: 'comment', value: 'One' },
    ]);
  });

  it('begins with what is asked before the score, and is stored with the score', async () => {
    const surveyId = await survey({
      v: 1, languages: ['en'],
      questions: [{ kind: 'rating', id: 'speed', text: en('How fast?') }, { kind: 'comment', id: 'why', text: en('Why?') }, { kind: 'nps', id: 'score', text: en('Well?') }],
    });
    const visitor = surveyVisitor();
    let page = await visitor.send(await visitor.open((await link(surveyId)).url), { answer: '7' });
    page = await visitor.send(page, { answer: '"<fast>"' });
    expect([page.heading, await responsesOf(surveyId)]).toEqual(['Well?', []]);
    await visitor.send(page, { answer: '8' });
    expect(await responsesOf(surveyId)).toMatchObject([{ answers: { speed: 7, why: '"<fast>"', score: 8 } }]);
  });

  it('goes on under the version that was shown, before the score and after a mistake as well', async () => {
    const first: SurveyDefinition = {
      v: 1, languages: ['en'],
      questions: [{ kind: 'rating', id: 'speed', text: en('How fast?') }, { kind: 'rating', id: 'taste', text: en('How good?') }, { kind: 'nps', id: 'score', text: en('Well?') }],
    };
    const surveyId = await survey(first);
    const visitor = surveyVisitor();
    const opened = await visitor.open((await link(surveyId)).url);
    await workspace.query('mutation ($id: ID!, $definition: SurveyDefinition) { reviseSurvey(id: $id, input: { name: "Anew", definition: $definition }) { __typename } }',
      { id: surveyId, definition: { v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'other', text: en('Another one?') }] } });
    const wrong = await visitor.send(opened, { answer: '11' });
    expect(wrong).toMatchObject({ status: 422, heading: 'How fast?' });
    const second = await visitor.send(wrong, { answer: '7' });
    expect(second).toMatchObject({ status: 200, heading: 'How good?' });
    await visitor.send(await visitor.send(second, { skip: 'yes' }), { answer: '9' });
    expect(await responsesOf(surveyId)).toMatchObject([{ answers: { speed: 7, score: 9 }, surveyVersion: { number: 1 } }]);
  });

  it('begins anew where somebody changed what the page carries along', async () => {
    const surveyId = await survey({
      v: 1, languages: ['en'], questions: [{ kind: 'rating', id: 'speed', text: en('How fast?') }, { kind: 'nps', id: 'score', text: en('Well?') }],
    });
    const visitor = surveyVisitor();
    const page = await visitor.send(await visitor.open((await link(surveyId)).url), { answer: '7' });
    for (const before of ['{"shoes":1}', '{"speed":99}', '[', 'null']) {
      expect(await visitor.send({ ...page, hidden: { ...page.hidden, before } }, { answer: '11' })).toMatchObject({ status: 422, heading: 'Well?' });
    }
  });

  it('that is sent again as it is tells of nothing new', async () => {
    const surveyId = await survey();
    const visitor = surveyVisitor();
    const page = await visitor.send(await visitor.open((await link(surveyId)).url), { answer: '9' });
    await Promise.all([visitor.post(page, { answer: 'Good' }), visitor.post(page, { answer: 'Good' })]);
    await visitor.post(page, { answer: 'Good' });
    expect(await select(app.database.ownerUrl, `select kind from event where ids->>'surveyId' = '${surveyId}' order by id`))
      .toEqual([{ kind: 'response/submitted' }, { kind: 'response/completed' }]);
  });

  it('that comes from a page that was left open for months is an answer of its own', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId);
    const [page, visitor] = [await surveyVisitor().open(url), surveyVisitor()];
    await visitor.send(page, { answer: '9' });
    app.setNow(new Date(NOW.getTime() + 40 * 86_400_000));
    expect(await surveyVisitor().send(page, { answer: '4' })).toMatchObject({ status: 200, heading: 'What went wrong?' });
    expect((await responsesOf(surveyId)).map(({ score }: { score: number }) => score)).toEqual([9, 4]);
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['no score', [], {}, /choose one of the numbers/],
    ['a score off the scale', [], { answer: '11' }, /choose one of the numbers/],
    ['an option that there is not', ['3'], { answer: 'shoes' }, /choose again/],
    ['a malformed address', ['3', '', ''], { answer: 'yes', address: 'sara@<b>' }, /value="sara@&lt;b&gt;".*|neither an e-mail address/],
    ['no address where nobody knows the customer', ['3', '', ''], { answer: 'yes', address: ' ' }, /where we can reach you/],
    ['a comment that is too long', ['9'], { answer: 'é'.repeat(10_001) }, /too long.*é{10001}/s],
  ])('with %s says what to do, keeps what was typed and stores nothing', async (_why, before, fields, says) => {
    const surveyId = await survey();
    const visitor = surveyVisitor();
    let page = await visitor.open((await link(surveyId)).url);
    for (const answer of before) page = await visitor.send(page, answer === '' ? { skip: 'yes' } : { answer });
    const stored = await responsesOf(surveyId);
    const failed = await visitor.send(page, fields);
    expect([failed.status, failed.heading]).toEqual([422, page.heading]);
    expect(failed.html).toContain('role="alert"');
    expect(failed.html).toMatch(says);
    expect(await responsesOf(surveyId)).toEqual(stored);
    if (fields['address'] !== undefined) expect(failed.html).toContain(`value="${fields['address'].replace('<b>', '&lt;b&gt;')}"`);
  });

  it('that is sent twice, or from two tabs, is one', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId);
    const visitor = surveyVisitor();
    const page = await visitor.open(url);
    const answers = await Promise.all([visitor.post(page, { answer: '9' }), visitor.post(page, { answer: '9' })]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await responsesOf(surveyId)).toHaveLength(1);
    const another = surveyVisitor();
    const [one, two] = [await another.open(url), await another.open(url)];
    await another.send(one, { answer: '4' });
    await another.send(two, { answer: '5' });
    expect((await responsesOf(surveyId)).map(({ score }: { score: number }) => score)).toEqual([9, 5]);
  });

  it('is not another one because somebody made up a token', async () => {
    const [surveyId, other] = [await survey(), await survey()];
    const visitor = surveyVisitor();
    const theirs = await visitor.send(await visitor.open((await link(other)).url), { answer: '9' });
    const page = await surveyVisitor().open((await link(surveyId)).url);
    for (const token of [new URL(theirs.url).pathname.slice(3), 'gwp_x', '']) {
      await surveyVisitor().send({ ...page, hidden: { ...page.hidden, token } }, { answer: '2' });
    }
    expect([(await responsesOf(other)).length, (await responsesOf(surveyId)).length]).toEqual([1, 3]);
  });
});

describe('a customer who was asked', () => {
  it('answers for themselves, where it happened, and the invitation is answered', async () => {
    const surveyId = await survey();
    const customer = await asked(surveyId, 'fa-IR');
    const visitor = surveyVisitor();
    const page = await visitor.open(`${customer.url}?score=7`);
    expect(page.heading).toBe('آیا ما را پیشنهاد می‌کنید؟');
    expect(page.html).toContain('aria-pressed="true">۷<');
    expect(page.html).toMatch(/class="main" name="answer" value="7">ارسال امتیاز ۷</);
    expect(await responsesOf(surveyId)).toEqual([]);
    const next = await visitor.send(page, { answer: '7' });
    expect([next.url, next.heading]).toEqual([customer.url, 'بیشتر بگویید']);
    const [response] = await responsesOf(surveyId);
    expect(response).toMatchObject({
      score: 7, customer: { id: customer.customerId }, branch: { code: 'north' }, staff: { code: 'ana' }, product: { code: 'bread' }, channel: { code: 'shop' },
    });
    expect(await customer.invitation()).toMatchObject({ status: 'ANSWERED', answeredAt: NOW.toISOString(), response: { id: response.id } });
    // The mail again, with another number: it is asked whether it is meant.
    const again = await visitor.open(`${customer.url}?score=9`);
    expect(again.html).toMatch(/value="9">ارسال امتیاز ۹</);
    await visitor.send(again, { answer: '9' });
    expect(await responsesOf(surveyId)).toMatchObject([{ id: response.id, score: 9 }]);
  });

  it('comes by the link of the mail', async () => {
    const surveyId = await survey();
    const customer = await asked(surveyId);
    const { mailboxMessages } = await workspace.query('{ mailboxMessages(first: 1) { nodes { link text } } }');
    const page = await surveyVisitor().open(`${here(mailboxMessages.nodes[0].link)}?score=10`);
    await surveyVisitor().send(page, { answer: '10' });
    expect(await responsesOf(surveyId)).toMatchObject([{ score: 10, customer: { id: customer.customerId } }]);
    // Every link of the invitation leads to the one answer.
    expect((await surveyVisitor().open(customer.url)).html).toContain('Your score <b>10</b>');
  });

  it('in two tabs at once answers once', async () => {
    const surveyId = await survey();
    const customer = await asked(surveyId);
    const visitor = surveyVisitor();
    const page = await visitor.open(customer.url);
    await Promise.all(['3', '3', '3', '3'].map((answer) => visitor.send(page, { answer })));
    expect(await responsesOf(surveyId)).toMatchObject([{ score: 3, changes: [] }]);
  });

  it('may decline, and may think better of it', async () => {
    const surveyId = await survey();
    const customer = await asked(surveyId);
    const visitor = surveyVisitor();
    const declined = await visitor.send(await visitor.open(customer.url), { decline: 'yes' });
    expect(declined.heading).toMatch(/leave it at that/);
    expect(await customer.invitation()).toMatchObject({ status: 'DECLINED', declinedAt: NOW.toISOString(), response: null });
    await visitor.send(await visitor.open(`${customer.url}?again`), { answer: '8' });
    expect(await customer.invitation()).toMatchObject({ status: 'ANSWERED' });
    // An answer is not taken back by declining.
    await fetch(customer.url, { method: 'POST', body: new URLSearchParams({ decline: 'yes' }), redirect: 'manual' });
    expect(await customer.invitation()).toMatchObject({ status: 'ANSWERED' });
    expect(await responsesOf(surveyId)).toHaveLength(1);
  });

  it('who thinks better of it is asked all that comes before the score', async () => {
    const surveyId = await survey({
      v: 1, languages: ['en'], questions: [{ kind: 'rating', id: 'speed', text: en('How fast?') }, { kind: 'nps', id: 'score', text: en('Well?') }],
    });
    const customer = await asked(surveyId);
    const visitor = surveyVisitor();
    await visitor.send(await visitor.open(customer.url), { decline: 'yes' });
    const page = await visitor.send(await visitor.open(`${customer.url}?again`), { answer: '7' });
    expect(page.heading).toBe('Well?');
    await visitor.send(page, { answer: '8' });
    expect(await responsesOf(surveyId)).toMatchObject([{ answers: { speed: 7, score: 8 } }]);
  });

  it('has opened it when the script of the page says so, once', async () => {
    const customer = await asked(await survey());
    const page = await surveyVisitor().open(customer.url);
    expect(page.html).toContain('data-tell="opened"');
    expect(page.html).toContain('<script src="/s/page.js" defer></script>');
    expect(await (await fetch(`${app.url}/s/page.js`)).text()).toContain("visibilityState !== 'visible'");
    expect(await customer.invitation()).toMatchObject({ status: 'SENT', openedAt: null });
    for (const minutes of [1, 2]) {
      app.setNow(new Date(NOW.getTime() + minutes * 60_000));
      expect((await fetch(`${customer.url}/opened`, { method: 'POST' })).status).toBe(204);
    }
    expect(await customer.invitation()).toMatchObject({ status: 'OPENED', openedAt: new Date(NOW.getTime() + 60_000).toISOString() });
    expect((await surveyVisitor().open(customer.url)).html).not.toContain('data-tell');
  });

  it('whose answer was deleted is not asked for it again', async () => {
    const surveyId = await survey();
    const customer = await asked(surveyId);
    const visitor = surveyVisitor();
    await visitor.send(await visitor.open(customer.url), { answer: '8' });
    const [{ id }] = await responsesOf(surveyId);
    await workspace.query('mutation ($id: ID!) { deleteResponse(id: $id) { __typename } }', { id });
    expect(await visitor.open(customer.url)).toMatchObject({ status: 200, heading: 'Thank you, your answer is with us' });
  });

  it('whose answer is deleted while they go on with it keeps nobody waiting who waits for them', async () => {
    const surveyId = await survey();
    const visitor = surveyVisitor();
    const page = await visitor.send(await visitor.open((await asked(surveyId)).url), { answer: '8' });
    const [{ id }] = await responsesOf(surveyId);
    let answer: Promise<VisitedPage> | undefined;
    // As a deletion does it: the response first, and by it the invitation.
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await em.execute('select 1 from response where id = ? for update', [id]);
      answer = visitor.send(page, { answer: 'More' });
      await delay(500);
      await em.execute('delete from response where id = ?', [id]);
    });
    expect(await answer).toMatchObject({ status: 200, heading: 'Thank you, your answer is with us' });
    expect(await responsesOf(surveyId)).toEqual([]);
  });

  it.each<[string, readonly string[], Record<string, string>, readonly object[]]>([
    ['first answers', [], { answer: '8' }, []],
    ['leaves an address', ['3', 'late', 'Cold'], { answer: 'yes', address: 'sara@example.com' }, [{ score: 3, customer: null, contactAddress: null }]],
  ])('who is deleted while somebody %s by the link leaves nothing of that', async (_what, before, fields, stored) => {
    const surveyId = await survey();
    const visitor = surveyVisitor();
    const customer = await asked(surveyId);
    let page = await visitor.open(customer.url);
    for (const answer of before) page = await visitor.send(page, { answer });
    let answer: Promise<VisitedPage> | undefined;
    // As a deletion does it: the person first, then what was answered.
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await em.execute('select 1 from customer where id = ? for update', [customer.customerId]);
      await em.execute('update response set contact_address = null where customer_id = ?', [customer.customerId]);
      answer = visitor.send(page, fields);
      await delay(500);
      await em.execute('delete from customer where id = ?', [customer.customerId]);
    });
    expect(await answer).toMatchObject({ status: 404, heading: 'There is nothing at this link' });
    expect(await responsesOf(surveyId)).toMatchObject(stored);
  });

  it('may answer while the survey is paused, and not when the link has ended: then nothing at all is stored', async () => {
    const surveyId = await survey();
    const [customer, late] = [await asked(surveyId), await asked(surveyId)];
    await change(surveyId, 'PAUSED');
    const visitor = surveyVisitor();
    await visitor.send(await visitor.open(customer.url), { answer: '8' });
    expect(await responsesOf(surveyId)).toHaveLength(1);
    const page = await visitor.open(late.url);
    app.setNow(new Date(NOW.getTime() + 30 * 86_400_000));
    expect(await visitor.send(page, { answer: '8' })).toMatchObject({ status: 410, heading: 'This link is no longer valid' });
    expect(await responsesOf(surveyId)).toHaveLength(1);
    expect(await late.invitation()).toMatchObject({ status: 'SENT', response: null });
  });
});

describe('a kiosk', () => {
  it('has one address, and forgets who stood there', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId, { kind: 'KIOSK', branch: 'north' });
    const kiosk = surveyVisitor();
    const start = await kiosk.open(url);
    expect(start.html).not.toContain('http-equiv="refresh"');
    const first = await kiosk.post(start, { answer: '3' });
    let page = await kiosk.open(url);
    expect([page.url, page.heading]).toEqual([url, 'What went wrong?']);
    expect(page.html).toMatch(/http-equiv="refresh" content="90;url=\/k\/[^"]+\?start"/);
    page = await kiosk.send(page, { answer: 'late' });
    page = await kiosk.send(page, { skip: 'yes' });
    expect(page.html).toContain('autocomplete="off"');
    page = await kiosk.send(page, { answer: 'yes', address: '+989121112233' });
    expect(page.heading).toBe('We are sorry');
    expect(page.html).toMatch(/content="10;url=\/k\/[^"]+\?start"/);
    // Whoever takes their time at each question is not forgotten in between.
    expect(first.headers.get('set-cookie')).toContain('Max-Age=600');
    const again = await kiosk.open(`${url}?start`);
    expect([again.url, again.heading]).toEqual([url, start.heading]);
    await kiosk.send(again, { answer: '10' });
    expect(await responsesOf(surveyId)).toMatchObject([{ score: 3, reasons: ['late'], contactAddress: '+989121112233' }, { score: 10, reasons: [] }]);
  });

  it('takes a form that the one before left open for an answer of its own', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId, { kind: 'KIOSK' });
    const kiosk = surveyVisitor();
    const start = await kiosk.open(url);
    await Promise.all([kiosk.post(start, { answer: '3' }), kiosk.post(start, { answer: '3' })]);
    await kiosk.open(`${url}?start`);
    app.setNow(new Date(NOW.getTime() + 60_000));
    await kiosk.send(start, { answer: '10' });
    expect((await responsesOf(surveyId)).map(({ score }: { score: number }) => score)).toEqual([3, 10]);
  });

  it('that has nothing to ask, or met a fault, looks again by itself', async () => {
    const surveyId = await survey();
    const { url } = await link(surveyId, { kind: 'KIOSK' });
    const kiosk = surveyVisitor();
    const start = await kiosk.open(url);
    const failed = await kiosk.send({ ...start, hidden: { ...start.hidden, lang: 'x'.repeat(300_000) } }, { answer: '3' });
    expect(failed.status).toBe(413);
    await change(surveyId, 'PAUSED');
    const resting = await kiosk.open(url);
    expect(resting.status).toBe(403);
    for (const { html } of [failed, resting]) expect(html).toMatch(/http-equiv="refresh" content="60;url=\/k\/[^"]+\?start"/);
    await change(surveyId, 'LIVE');
    expect((await kiosk.open(`${url}?start`)).heading).toBe(start.heading);
  });

  it('is no door to other links, nor they to it', async () => {
    const surveyId = await survey();
    const [kiosk, open] = [await link(surveyId, { kind: 'KIOSK' }), await link(surveyId)];
    for (const url of [kiosk.url.replace('/k/', '/s/'), open.url.replace('/s/', '/k/')]) expect((await surveyVisitor().open(url)).status).toBe(404);
  });
});

describe('a link that leads nowhere', () => {
  it.each([() => 'x', () => workspace.key, () => createToken('gwp', workspace.id, (n) => new Uint8Array(randomBytes(n))), () => '%00', () => 'a'.repeat(90)])(
    'since nobody made it says so (%#)', async (token) => {
      for (const door of ['s', 'k']) {
        const page = await surveyVisitor({ language: 'fa' }).open(`${app.url}/${door}/${token()}`);
        expect(page).toMatchObject({ status: 404, heading: 'در این پیوند چیزی نیست' });
        expect((await fetch(`${app.url}/${door}/${token()}`, { method: 'POST' })).status).toBe(404);
      }
      expect((await fetch(`${app.url}/s/${token()}/opened`, { method: 'POST' })).status).toBe(204);
    });

  it.each<[string, number, string, (surveyId: string, id: string) => Promise<unknown>]>([
    ['it has expired', 410, 'This link is no longer valid', async () => app.setNow(new Date(NOW.getTime() + 86_400_000))],
    ['it was revoked', 410, 'This link is no longer valid', (_, id) => workspace.query('mutation ($id: ID!) { revokeSurveyLink(id: $id) { __typename } }', { id })],
    ['the survey is closed', 410, 'This survey is over', (surveyId) => change(surveyId, 'CLOSED')],
    ['the survey is paused', 403, 'This survey is not open at the moment', (surveyId) => change(surveyId, 'PAUSED')],
  ])('since %s says so, and takes nothing', async (_why, status, heading, end) => {
    const surveyId = await survey();
    const { url, id } = await link(surveyId, { expiresAt: new Date(NOW.getTime() + 86_400_000).toISOString() });
    const visitor = surveyVisitor();
    const page = await visitor.open(url);
    await end(surveyId, id);
    expect(await visitor.send(page, { answer: '9' })).toMatchObject({ status, heading });
    expect(await responsesOf(surveyId)).toEqual([]);
  });

  it('since the survey is a draft asks nobody', async () => {
    expect(await surveyVisitor().open((await link(await survey(definition, []))).url)).toMatchObject({ status: 403 });
  });
});
