import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Answer = { readonly status: number; readonly body: any }; // the shape is the test's to know

async function post(workspace: TestWorkspace, file: string | Uint8Array<ArrayBuffer>, options: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${app.url}/import/responses?${new URLSearchParams(options).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${workspace.key}`, ...headers },
    body: file,
  });
  return { status: response.status, body: await response.json() };
}

const get = (workspace: TestWorkspace, query = '', headers: Record<string, string> = {}) =>
  fetch(`${app.url}/export/responses.csv${query}`, { headers: { authorization: `Bearer ${workspace.key}`, ...headers } });

const countAnswers = async (workspace: TestWorkspace): Promise<number> =>
  (await workspace.query('{ responses(filter: { includeExcluded: true }) { totalCount } }')).responses.totalCount;

describe('POST /import/responses', () => {
  it('takes the real file, shows its score, and finds nothing new the second time', async () => {
    const workspace = await app.createWorkspace();
    await workspace.createSurvey('Pesquisa');
    const file = await readFile(new URL('../demo/pesquisa-nps-pt.csv', import.meta.url));
    const options = { survey: 'Pesquisa', map: 'score:Nota,comment:Resposta,label:Perfil', fileName: 'pesquisa.csv' };
    const first = await post(workspace, file, options);
    expect(first).toMatchObject({
      status: 200,
      body: {
        import: { fileName: 'pesquisa.csv', survey: { name: 'Pesquisa' }, rows: 1287, added: 1287, repeated: 0, refused: 0 },
        kind: null, message: null, refused: [], warnings: [{ column: 'Perfil', value: 'Promoters', kind: 'import/label-mismatch' }],
      },
    });
    const { nps } = await workspace.query('{ nps { score promoters passives detractors total } }');
    expect(nps).toMatchObject({ promoters: 885, passives: 326, detractors: 76, total: 1287 });
    expect(nps.score).toBeCloseTo(62.859_362_859, 8);
    expect((await post(workspace, file, options)).body.counts).toEqual({ rows: 1287, added: 0, repeated: 1287, refused: 0 });
  });

  it('tells of each refused row, in the language that is asked for, however many there are', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    const file = `score\n${'11\n'.repeat(3_000)}9\n`;
    const { status, body } = await post(workspace, file, { survey }, { 'accept-language': 'fa' });
    expect(status).toBe(200);
    expect(body.counts).toEqual({ rows: 3001, added: 1, repeated: 0, refused: 3000 });
    expect(body.refused).toHaveLength(3_000);
    expect(body.refused[2_999]).toEqual({ line: 3_001, column: 'score', value: '11', kind: 'score/out-of-range', reason: expect.stringContaining('۱۱') });
  });

  it.each([
    ['refused rows with abort', 'score\n9\n11\n', { onError: 'abort' }, { kind: null, counts: { refused: 1 } }],
    ['a file that is cut', 'score\n9\n"8', {}, { kind: 'import/csv-malformed', message: expect.stringContaining('3') }],
    ['a column that is missing', 'Nota,Texto\n9,x\n', {}, { kind: 'import/column-missing', columns: ['Nota', 'Texto'] }],
    ['an empty file', '', {}, { kind: 'import/file-empty' }],
  ])('answers 422 to %s and stores nothing', async (_what, file, options, expected) => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    const { status, body } = await post(workspace, file, { survey, ...options });
    expect(status).toBe(422);
    expect(body).toMatchObject({ import: null, ...expected });
    expect(await countAnswers(workspace)).toBe(0);
  });

  it('answers a dry run with what would be, and 200', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    expect(await post(workspace, 'score\n9\n11\n', { survey, dryRun: 'true' })).toMatchObject({
      status: 200, body: { import: null, counts: { rows: 2, added: 1, refused: 1 } },
    });
    expect(await countAnswers(workspace)).toBe(0);
  });

  it('refuses what it cannot make sense of before it reads the file', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    const theirs = await (await app.createWorkspace()).createSurvey('Theirs');
    const send = async (options: Record<string, string>, headers: Record<string, string> = {}) => {
      const { status, body } = await post(workspace, 'score\n9\n', options, headers);
      return [status, body.message];
    };
    expect(await send({})).toEqual([400, expect.stringContaining('survey')]);
    expect(await send({ survey, onError: 'perhaps' })).toEqual([400, expect.stringContaining('onError')]);
    expect(await send({ survey, nonsense: '1' })).toEqual([400, expect.stringContaining('nonsense')]);
    const unknown = await send({ survey: '01900000-0000-7000-8000-000000000000' });
    expect(unknown).toEqual([404, expect.any(String)]);
    expect(await send({ survey: theirs })).toEqual(unknown);
    const closed = await workspace.createSurvey('Closed');
    for (const to of ['LIVE', 'CLOSED']) {
      await workspace.query('mutation ($id: ID!, $to: SurveyStatus!) { changeSurveyStatus(id: $id, to: $to) { __typename } }', { id: closed, to });
    }
    expect(await send({ survey: closed })).toEqual([409, expect.stringContaining('closed')]);
    expect(await send({ survey }, { authorization: 'Bearer gw_nobody' })).toEqual([401, expect.any(String)]);
    expect(await send({ survey }, { authorization: `Bearer ${await workspace.issueKey('read')}` })).toEqual([403, expect.stringContaining('write')]);
    expect(await send({ survey }, { 'content-type': 'application/json' })).toEqual([415, expect.any(String)]);
    expect(await countAnswers(workspace)).toBe(0);
  });

  it.each([
    ['asks for another scale', 'REVISE'], ['is closed', 'CLOSE'],
  ])('stores nothing when the survey %s while the file is read', async (_what, how) => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey('Meanwhile');
    const change = async (scale: string, question = 'How likely?') => workspace.query(
      'mutation ($id: ID!, $input: SurveyInput!) { reviseSurvey(id: $id, input: $input) { ... on Survey { version { number } } } }',
      { id: survey, input: { name: 'Meanwhile', question, scale } });
    const goTo = (to: string) => workspace.query('mutation ($id: ID!, $to: SurveyStatus!) { changeSurveyStatus(id: $id, to: $to) { __typename } }', { id: survey, to });
    await change('ZERO_TO_TEN');
    const slowly = (meanwhile: () => Promise<unknown>) => new Promise<any>((resolve, reject) => {
      const upload = request(`${app.url}/import/responses?survey=${survey}`, {
        method: 'POST', headers: { 'content-type': 'text/csv', authorization: `Bearer ${workspace.key}` },
      }, (answer) => {
        answer.setEncoding('utf8').toArray().then((texts) => resolve({ status: answer.statusCode, body: JSON.parse(texts.join('')) }), reject);
      });
      upload.on('error', reject);
      upload.write('score\n10\n', () => void delay(300).then(meanwhile).then(() => upload.end('9\n'), reject));
    });
    expect(await slowly(() => (how === 'REVISE' ? change('ZERO_TO_HUNDRED') : goTo('LIVE').then(() => goTo('CLOSED'))))).toMatchObject({
      status: 422, body: { import: null, kind: 'import/survey-changed', message: expect.stringContaining('closed'), counts: { rows: 2, added: 0 } },
    });
    expect(await countAnswers(workspace)).toBe(0);
    if (how !== 'REVISE') return;
    // A comma changes nothing of what the rows mean.
    expect(await slowly(() => change('ZERO_TO_HUNDRED', 'How likely'))).toMatchObject({ status: 200, body: { counts: { added: 2 } } });
  });

  it('stores nothing of an upload that breaks off, and goes on working', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    await new Promise<void>((resolve) => {
      const upload = request(`${app.url}/import/responses?survey=${survey}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'content-length': '1000000', authorization: `Bearer ${workspace.key}` },
      });
      upload.on('error', () => resolve());
      upload.write('score\n9\n8\n7\n', () => setTimeout(() => upload.destroy(new Error('gone')), 300));
    });
    await delay(500);
    expect(await countAnswers(workspace)).toBe(0);
    expect((await workspace.query('{ imports { id } }')).imports).toEqual([]);
    expect((await post(workspace, 'score\n9\n8\n7\n', { survey })).body.counts.added).toBe(3);
  });
});

describe('imports in GraphQL', () => {
  const undo = `mutation ($id: ID!) { undoImport(id: $id) { __typename ... on ImportBatch { undoneAt undoneBy } ... on Refusal { kind message } } }`;

  it('are listed with the newest first, are found, and are undone once', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey('Relationship');
    for (const [fileName, file] of [['one.csv', 'score\n9\n'], ['two.csv', 'score\n3\n11\n']] as const) {
      await post(workspace, file, { survey, fileName });
    }
    const { imports } = await workspace.query('{ imports { id fileName survey { name } createdAt by rows added repeated refused undoneAt } }');
    expect(imports).toMatchObject([
      { fileName: 'two.csv', survey: { name: 'Relationship' }, by: 'Key admin', rows: 2, added: 1, refused: 1, undoneAt: null },
      { fileName: 'one.csv' },
    ]);
    const { id } = imports[0];
    expect((await workspace.query('query ($id: ID!) { import(id: $id) { fileName } }', { id })).import).toEqual({ fileName: 'two.csv' });
    expect((await workspace.query(undo, { id })).undoImport).toMatchObject({ __typename: 'ImportBatch', undoneBy: 'Key admin' });
    expect((await workspace.query(undo, { id })).undoImport).toMatchObject({ __typename: 'ImportAlreadyUndone', kind: 'import/already-undone' });
    expect((await workspace.query('{ nps { score total } }')).nps).toEqual({ score: 100, total: 1 });
  });

  it('of another workspace are not there', async () => {
    const workspace = await app.createWorkspace();
    const { body } = await post(workspace, 'score\n9\n', { survey: await workspace.createSurvey() });
    const other = await app.createWorkspace();
    for (const id of [body.import.id, 'nonsense']) {
      expect((await other.query('query ($id: ID!) { import(id: $id) { id } }', { id })).import).toBeNull();
      expect((await other.query(undo, { id })).undoImport).toMatchObject({ __typename: 'ImportNotFound' });
    }
    expect((await other.query('{ imports { id } }')).imports).toEqual([]);
    expect(await countAnswers(workspace)).toBe(1);
  });
});

describe('GET /export/responses.csv', () => {
  it('writes the answers that a filter means, as a file', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    await post(workspace, 'score,branch,attribute:plan\n0,North,pro\n9,South,\n3,South,"""7"""\n', { survey });
    const filter = encodeURIComponent(JSON.stringify({ categories: ['DETRACTOR'], branches: ['North', 'South'], to: '2030-01-01T00:00:00Z' }));
    const response = await get(workspace, `?filter=${filter}&bom=true`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="responses-2026-03-21\.csv"$/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
    const rows: Record<string, string>[] = parse(bytes, { columns: true, bom: true });
    expect(rows.map((row) => [row['score'], row['branch'], row['attribute:plan']])).toEqual([['0', 'North', 'pro'], ['3', 'South', '"7"']]);
    const other = await app.createWorkspace();
    expect(parse(await (await get(other)).text(), { columns: true })).toEqual([]);
  });

  it.each([
    ['{', 'JSON'], ['{"nonsense":1}', 'ResponseFilter'], ['{"from":"yesterday"}', '"from"'], ['{"categories":["BAD"]}', '"categories.0"'], ['[]', 'ResponseFilter'],
  ])('refuses the filter %s without repeating it', async (filter, named) => {
    const workspace = await app.createWorkspace();
    const response = await get(workspace, `?filter=${encodeURIComponent(filter)}`);
    expect(response.status).toBe(400);
    const { message } = await response.json() as { message: string };
    expect(message).toContain(named);
    expect(message).not.toContain('yesterday');
  });

  it('needs a key that may read', async () => {
    const workspace = await app.createWorkspace();
    expect((await get(workspace, '', { authorization: 'Bearer gw_nobody' })).status).toBe(401);
    expect((await get(workspace, '', { authorization: `Bearer ${await workspace.issueKey('read')}` })).status).toBe(200);
    expect((await get(workspace, '?nonsense=1')).status).toBe(400);
  });

  it('stops reading when the caller has gone, and lets go of its connection', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    const comment = 'x'.repeat(2_000);
    await post(workspace, `score,comment\n${`9,${comment}\n`.repeat(3_000)}`, { survey });
    // More often than there are connections, and than exports may run at a time.
    for (let time = 0; time < 12; time += 1) {
      const leaving = new AbortController();
      const response = await fetch(`${app.url}/export/responses.csv`, {
        headers: { authorization: `Bearer ${workspace.key}` }, signal: leaving.signal,
      });
      expect(response.status).toBe(200);
      await response.body?.getReader().read();
      leaving.abort();
      await delay(150);
    }
    expect((await (await get(workspace)).text()).length).toBeGreaterThan(6_000_000);
    expect(await countAnswers(workspace)).toBe(3_000);
  });
});
