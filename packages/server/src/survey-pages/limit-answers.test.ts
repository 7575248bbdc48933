import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { surveyVisitor, type VisitedPage } from '../../test/survey-visitor.js';
import { limitAnswers, networkOf } from './limit-answers.js';

const answerLimits = { open: 2, kiosk: 5 };
let app: TestApp;
let workspace: TestWorkspace;
let behindProxy: TestApp;
beforeAll(async () => {
  app = await startTestApp({ answerLimits });
  workspace = await app.createWorkspace();
  behindProxy = await startTestApp({ answerLimits, trustedProxies: ['loopback'] });
});
afterEach(() => app.setNow(NOW));
afterAll(async () => {
  await app.close();
  await behindProxy.close();
});

/** A new link of a live survey. */
async function link(kind: 'OPEN' | 'KIOSK', on: { readonly app: TestApp; readonly workspace: TestWorkspace } = { app, workspace }): Promise<string> {
  const surveyId = await on.workspace.createSurvey(`Survey of ${crypto.randomUUID()}`);
  await on.workspace.query('mutation ($id: ID!) { changeSurveyStatus(id: $id, to: LIVE) { __typename } }', { id: surveyId });
  const { createSurveyLink } = await on.workspace.query(
    'mutation ($input: SurveyLinkInput!) { createSurveyLink(input: $input) { ... on IssuedSurveyLink { url } } }', { input: { surveyId, kind } },
  );
  return on.app.url + new URL(createSurveyLink.url).pathname;
}

/** Somebody new answers. */
async function answer(url: string, browser: Parameters<typeof surveyVisitor>[0] = {}): Promise<VisitedPage> {
  const visitor = surveyVisitor(browser);
  return visitor.send(await visitor.open(url), { answer: '7' });
}
const statusesOf = async (url: string, addresses: readonly string[]): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (const forwardedFor of addresses) statuses.push((await answer(url, { forwardedFor })).status);
  return statuses;
};
const answers = async (): Promise<number> => (await workspace.query('{ nps { total } }')).nps.total;

describe('an open link', () => {
  it('takes so many answers from a network, then says when there is room again, with the number still chosen', async () => {
    const url = await link('OPEN');
    const before = await answers();
    for (let one = 0; one < answerLimits.open; one += 1) expect((await answer(url)).status).toBe(200);
    const refused = await answer(url);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('600');
    expect(refused.html).toContain('Many answers are coming from your network');
    expect(refused.html).toMatch(/value="7" aria-pressed="true"/);
    expect(await answers()).toBe(before + answerLimits.open);
    expect((await answer(await link('OPEN'))).status).toBe(200);
    app.setNow(new Date(NOW.getTime() + 10 * 60_000));
    expect((await answer(url)).status).toBe(200);
  });

  it('says it in the language of the page', async () => {
    const { createSurvey } = await workspace.query(
      'mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { id } } }',
      { input: { name: 'فارسی', template: 'AFTER_DELIVERY', languages: ['fa'] } },
    );
    await workspace.query('mutation ($id: ID!) { changeSurveyStatus(id: $id, to: LIVE) { __typename } }', { id: createSurvey.id });
    const made = await workspace.query(
      'mutation ($input: SurveyLinkInput!) { createSurveyLink(input: $input) { ... on IssuedSurveyLink { url } } }', { input: { surveyId: createSurvey.id } },
    );
    const persian = app.url + new URL(made.createSurveyLink.url).pathname;
    for (let one = 0; one < answerLimits.open; one += 1) await answer(persian, { language: 'fa' });
    const refused = await answer(persian, { language: 'fa' });
    expect([refused.status, refused.html.includes('پاسخ‌های بسیاری از شبکهٔ شما')]).toEqual([429, true]);
  });

  it('lets everybody finish what they began, and does not count what cannot be stored', async () => {
    const url = await link('OPEN');
    const visitor = surveyVisitor();
    const unfit = await visitor.send(await visitor.open(url), { answer: '99' });
    expect(unfit.status).toBe(422);
    await visitor.send(unfit, { answer: '9' });
    await answer(url);
    expect((await answer(url)).status).toBe(429);
    const mine = await visitor.open(url);
    expect(mine.status).toBe(200);
    const changed = await visitor.open(`${mine.url}?question=score`);
    expect((await visitor.send(changed, { answer: '3' })).status).toBe(200);
  });

  it('does not believe anybody who claims to be somebody else', async () => {
    expect(await statusesOf(await link('OPEN'), ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]);
  });
});

it('behind a proxy that is trusted, each network counts for itself, a whole house of IPv6 as one', async () => {
  const url = await link('OPEN', { app: behindProxy, workspace: await behindProxy.createWorkspace() });
  // What stands before the last address was written by the visitor, and proves nothing.
  expect(await statusesOf(url, ['192.0.2.1', '198.51.100.1, 192.0.2.1', '198.51.100.2, 192.0.2.1', '192.0.2.2'])).toEqual([200, 200, 429, 200]);
  expect(await statusesOf(url, ['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:db8::3', '2001:db8:0:1::1'])).toEqual([200, 200, 429, 200]);
});

it('a kiosk, where everybody comes from one address, has a limit of its own', async () => {
  const url = await link('KIOSK');
  const statuses: number[] = [];
  for (let one = 0; one <= answerLimits.kiosk; one += 1) statuses.push((await answer(url)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
});

it('a busy shop is far from the limit of its kiosk, and a flood of networks fills no memory', () => {
  const take = limitAnswers(() => NOW);
  for (let one = 0; one < 600; one += 1) expect(take({ id: 'kiosk', kind: 'kiosk' }, '192.0.2.1').ok).toBe(true);
  for (let one = 0; one < 99; one += 1) take({ id: 'open', kind: 'open' }, '192.0.2.1');
  expect(take({ id: 'open', kind: 'open' }, '192.0.2.1').ok).toBe(true);
  expect(take({ id: 'open', kind: 'open' }, '192.0.2.1')).toMatchObject({ ok: false, isFirst: true });
  expect(take({ id: 'open', kind: 'open' }, '192.0.2.1')).toMatchObject({ ok: false, isFirst: false });
  // The oldest spans go first: after so many others this one begins anew.
  for (let one = 0; one < 20_000; one += 1) take({ id: 'open', kind: 'open' }, `2001:db8:${(one >> 8).toString(16)}:${(one & 255).toString(16)}::1`);
  expect(take({ id: 'open', kind: 'open' }, '192.0.2.1').ok).toBe(true);
});

it.each([
  ['192.0.2.1', '192.0.2.1'], ['::ffff:192.0.2.1', '192.0.2.1'], ['::1', '0:0:0:0'], ['2001:DB8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'], ['fe80::1%eth0', 'fe80:0:0:0'], ['64:ff9b::192.0.2.1', '64:ff9b:0:0'], ['unknown', 'unknown'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
