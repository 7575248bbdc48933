import { create } from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';

let app: TestApp;
let workspace: TestWorkspace;
let surveyId: string;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  surveyId = await workspace.createSurvey();
});
afterAll(() => app.close());

const LINK = 'id linkKind branch staff product channel origins expiresAt revokedAt createdAt';
const putUp = async (input: Record<string, unknown>) => (await workspace.query(
  `mutation ($input: SurveyLinkInput!) { createSurveyLink(input: $input) {
    ... on IssuedSurveyLink { url link { ${LINK} } qrCode { svg png } } ... on Refusal { kind message } } }`,
  { input: { surveyId, ...input } },
)).createSurveyLink;
const revoke = async (id: string) => (await workspace.query(
  `mutation ($id: ID!) { revokeSurveyLink(id: $id) { ... on SurveyLink { ${LINK} } ... on Refusal { kind } } }`, { id },
)).revokeSurveyLink;

describe('a link that is put up', () => {
  it('is told once, with a code for print, and leaves only its hash in the database', async () => {
    const { url, link, qrCode } = await putUp({ branch: ' north ', channel: 'qr', origins: ['https://Shop.example'], expiresAt: '2026-04-01T00:00:00Z' });
    expect(new URL(url).pathname).toMatch(/^\/s\/gwp_[^/]{60,}$/);
    expect(link).toMatchObject({
      linkKind: 'OPEN', branch: 'north', staff: null, product: null, channel: 'qr', origins: ['https://shop.example'],
      expiresAt: '2026-04-01T00:00:00.000Z', revokedAt: null, createdAt: '2026-03-21T09:30:00.000Z',
    });
    const { size } = create(url, { errorCorrectionLevel: 'Q' }).modules;
    expect(qrCode.svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
    expect(Buffer.from(qrCode.png, 'base64').subarray(1, 4).toString()).toBe('PNG');
    const rows = await select<{ row: string }>(app.database.ownerUrl, 'select l::text as row from survey_link l');
    expect(rows.map(({ row }) => row).join()).not.toContain(url.split('_').at(-1));
  });

  it('for a kiosk has an address of its own', async () => {
    const { url, link } = await putUp({ kind: 'KIOSK', branch: 'north' });
    expect(new URL(url).pathname).toMatch(/^\/k\/gwp_/);
    expect(link).toMatchObject({ linkKind: 'KIOSK', expiresAt: null });
  });

  it('is listed with its survey, the newest first, until it is revoked and after', async () => {
    const id = await workspace.createSurvey('With links');
    const [first, second] = [await putUp({ surveyId: id, branch: 'one' }), await putUp({ surveyId: id, branch: 'two' })];
    expect(await revoke(first.link.id)).toMatchObject({ id: first.link.id, revokedAt: '2026-03-21T09:30:00.000Z' });
    expect(await revoke(first.link.id)).toEqual({ kind: 'survey-link/already-revoked' });
    expect((await workspace.query(`query ($id: ID!) { survey(id: $id) { links { id branch revokedAt } } }`, { id })).survey.links).toEqual([
      { id: second.link.id, branch: 'two', revokedAt: null }, { id: first.link.id, branch: 'one', revokedAt: '2026-03-21T09:30:00.000Z' },
    ]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ surveyId: 'x' }, 'survey/not-found'],
    [{ branch: 'x'.repeat(201) }, 'response/text-too-long'],
    [{ origins: ['https://shop.example/page'] }, 'survey-link/origin-malformed'],
    [{ expiresAt: '2026-03-21T09:30:00Z' }, 'survey-link/expiry-past'],
  ])('is refused for %j', async (input, kind) => {
    expect(await putUp(input)).toMatchObject({ kind, message: expect.stringMatching(/\.$/) });
  });

  it('is refused for a survey that is closed', async () => {
    const id = await workspace.createSurvey('Over');
    for (const to of ['LIVE', 'CLOSED']) await workspace.query(`mutation ($id: ID!) { changeSurveyStatus(id: $id, to: ${to}) { __typename } }`, { id });
    expect(await putUp({ surveyId: id })).toMatchObject({ kind: 'survey/closed' });
  });

  it('needs the scope to write', async () => {
    const key = await workspace.issueKey('read');
    const { errors } = await workspace.send('mutation ($id: ID!) { createSurveyLink(input: { surveyId: $id }) { __typename } }', { id: surveyId }, { authorization: `Bearer ${key}` });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
