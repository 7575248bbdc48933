import { setTimeout as delay } from 'node:timers/promises';
import type { SurveyDefinition } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';
import { forWorkspace } from '../orm.js';
import { ReasonTaxonomyRow } from './reason-taxonomy.entity.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const REFUSAL = '... on Refusal { kind message } ... on SurveyReasonsUnknown { codes path }';
const own = [
  { code: 'slow', text: { en: 'Slow', fa: 'کند', 'pt-BR': 'Lento' } }, { code: 'rude', text: { fa: 'بی‌ادب' } }, { code: 'dear', text: { en: 'Too dear' } },
];
const read = async (workspace: TestWorkspace, language?: string) => (await workspace.query(
  'query ($language: String) { reasonTaxonomy { updatedAt reasons { code text retired label(language: $language) } } }', { language })).reasonTaxonomy;
const set = async (workspace: TestWorkspace, reasons: readonly object[]) => (await workspace.query(
  `mutation ($reasons: [ReasonInput!]!) { setReasonTaxonomy(reasons: $reasons) { ... on ReasonTaxonomy { updatedAt reasons { code text retired } }
    ... on Refusal { kind message } ... on RuleMalformed { path } ... on RuleIdRepeated { path } ... on SurveyReasonsInUse { codes } } }`,
  { reasons })).setReasonTaxonomy;

const asking = (...codes: readonly string[]): SurveyDefinition => ({
  v: 1, languages: ['en'],
  questions: [
    { kind: 'nps', id: 'score', text: { en: 'Would you recommend us?' } },
    { kind: 'reasons', id: 'why', pick: 'many', text: { en: 'Why?' }, options: codes.map((code) => ({ code, text: { en: `It was ${code}` } })) },
  ],
});
const create = async (workspace: TestWorkspace, name: string, definition: SurveyDefinition) => (await workspace.query(
  `mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { id } ${REFUSAL} } }`, { input: { name, definition } })).createSurvey;
const revise = async (workspace: TestWorkspace, id: string, input: object) => (await workspace.query(
  `mutation ($id: ID!, $input: SurveyInput!) { reviseSurvey(id: $id, input: $input) { ... on Survey { name version { number } } ${REFUSAL} } }`, { id, input })).reviseSurvey;
const submit = async (workspace: TestWorkspace, input: object) => (await workspace.query(
  'mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id } ... on Refusal { kind } } }', { input })).submitResponse;

describe('the reasons of a workspace', () => {
  it('are the ready ones until it sets its own, in the language of whoever reads', async () => {
    const workspace = await app.createWorkspace();
    const { updatedAt, reasons } = await read(workspace);
    expect(updatedAt).toBeNull();
    expect(reasons).toContainEqual({ code: 'slow-delivery', retired: false, label: 'It arrived late', text: expect.objectContaining({ fa: 'سفارش دیر رسید' }) });
    expect(await set(workspace, own)).toEqual({ updatedAt: NOW.toISOString(), reasons: own.map((reason) => ({ ...reason, retired: false })) });
    expect((await read(workspace, 'fa-IR')).reasons.map(({ label }: any) => label)).toEqual(['کند', 'بی‌ادب', 'Too dear']);
    expect((await read(workspace, 'pt')).reasons[0].label).toBe('Lento');
    const { data } = await workspace.send('{ reasonTaxonomy { reasons { label } } }', {}, { 'accept-language': 'fa' });
    expect(data.reasonTaxonomy.reasons[1].label).toBe('بی‌ادب');
    expect((await read(await app.createWorkspace())).updatedAt).toBeNull();
  });

  it.each([
    ['a code twice', [own[0]!, own[0]!], { kind: 'rule/id-repeated', path: '/1/code' }],
    ['a code of spaces', [{ ...own[0]!, code: 'a b' }], { kind: 'rule/malformed', path: '/0/code' }],
    ['no words', [{ code: 'a', text: {} }], { kind: 'rule/malformed', path: '/0/text' }],
  ])('are refused with %s, and stay what they were', async (_what, reasons, refusal) => {
    const workspace = await app.createWorkspace();
    await set(workspace, own);
    expect(await set(workspace, reasons)).toMatchObject({ ...refusal, message: expect.any(String) });
    expect((await read(workspace)).reasons).toHaveLength(3);
  });

  it('cannot lose one that an answer or a version of a survey has; retired, it is not offered and keeps its words', async () => {
    const workspace = await app.createWorkspace();
    await set(workspace, own);
    const { id } = await create(workspace, 'Slow', asking('slow'));
    await submit(workspace, { surveyId: id, score: 3, reasons: ['rude', 'free words'] });
    await workspace.query('mutation ($id: ID!) { changeSurveyStatus(id: $id, to: LIVE) { __typename } }', { id });
    await revise(workspace, id, { name: 'Slow', definition: asking('dear') });
    expect(await set(workspace, [{ code: 'new', text: { en: 'New' } }])).toMatchObject({ kind: 'survey/reasons-in-use', codes: ['dear', 'rude', 'slow'] });
    const retired = own.map((reason) => ({ ...reason, retired: true }));
    expect((await set(workspace, [...retired, { code: 'new', text: { en: 'New' } }])).reasons.map((reason: any) => [reason.code, reason.retired]))
      .toEqual([['slow', true], ['rude', true], ['dear', true], ['new', false]]);
    expect((await set(workspace, retired)).reasons).toHaveLength(3);
  });
});

describe('a survey', () => {
  it('names reasons of its workspace, and is refused at the first other one', async () => {
    const workspace = await app.createWorkspace();
    expect((await create(workspace, 'Before', asking('anything'))).id).toEqual(expect.any(String));
    await set(workspace, [...own, { code: 'old', text: { en: 'Old' }, retired: true }]);
    const unknown = { kind: 'survey/reasons-unknown', codes: ['late', 'old'], path: '/questions/1/options/1/code', message: expect.stringContaining('late') };
    expect(await create(workspace, 'Unknown', asking('slow', 'late', 'old'))).toEqual(unknown);
    const { id } = await create(workspace, 'Known', asking('slow', 'dear'));
    expect(await revise(workspace, id, { name: 'Known', definition: asking('slow', 'late', 'old') })).toEqual(unknown);
    const planned = await workspace.query(
      `query ($id: ID!, $definition: SurveyDefinition!) { surveyRevision(id: $id, definition: $definition) { ${REFUSAL} } }`, { id, definition: asking('slow', 'late', 'old') });
    expect(planned.surveyRevision).toEqual(unknown);
  });

  it('keeps a reason that was retired meanwhile, whatever else is revised', async () => {
    const workspace = await app.createWorkspace();
    await set(workspace, own);
    const { id } = await create(workspace, 'Shop', asking('slow', 'dear'));
    await set(workspace, own.map((reason) => ({ ...reason, retired: reason.code === 'dear' })));
    expect(await revise(workspace, id, { name: 'Renamed' })).toMatchObject({ name: 'Renamed' });
    expect(await revise(workspace, id, { name: 'Renamed', definition: asking('dear') })).toMatchObject({ version: { number: 1 } });
    expect(await create(workspace, 'Another', asking('dear'))).toMatchObject({ kind: 'survey/reasons-unknown', codes: ['dear'] });
  });

  it('that is being saved with a reason is waited for before the reason is taken away', async () => {
    const workspace = await app.createWorkspace();
    await set(workspace, own);
    let taking: Promise<any> = Promise.resolve();
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await em.findOne(ReasonTaxonomyRow, { workspaceId: workspace.id }, { lockMode: LockMode.PESSIMISTIC_READ });
      taking = set(workspace, []);
      await delay(200);
      // Saving holds the reasons as well, and does not wait for the other one who does.
      await create(workspace, 'At the same time', asking('slow'));
    });
    expect(await taking).toMatchObject({ kind: 'survey/reasons-in-use', codes: ['slow'] });
  });
});

describe('reasons of answers', () => {
  it('are read as the workspace calls them, else as the survey does, else by their code, and counted so', async () => {
    const workspace = await app.createWorkspace();
    const { id } = await create(workspace, 'Shop', asking('slow', 'dark'));
    const { id: response } = await submit(workspace, { surveyId: id, answers: { score: 2, why: ['slow', 'dark'] } });
    await submit(workspace, { surveyId: id, score: 9, reasons: ['free words'] });
    const labels = async (language: string) => (await workspace.query(
      'query ($id: ID!, $language: String) { response(id: $id) { reasons reasonLabels(language: $language) { code label } } }', { id: response, language })).response;
    expect((await labels('fa')).reasonLabels).toEqual([{ code: 'slow', label: 'It was slow' }, { code: 'dark', label: 'It was dark' }]);
    await set(workspace, own);
    expect(await labels('fa')).toEqual({ reasons: ['slow', 'dark'], reasonLabels: [{ code: 'slow', label: 'کند' }, { code: 'dark', label: 'It was dark' }] });
    const { data } = await workspace.send('{ npsBy(dimension: "reason") { key label nps { total } } }', {}, { 'accept-language': 'fa' });
    expect(data.npsBy.toSorted((a: any, b: any) => a.key.localeCompare(b.key)).map(({ key, label, nps }: any) => [key, label, nps.total]))
      .toEqual([['dark', 'It was dark', 1], ['free words', 'free words', 1], ['slow', 'کند', 1]]);
  });

  it('cost the same statements for one answer and for many', async () => {
    const workspace = await app.createWorkspace();
    const { id } = await create(workspace, 'Shop', asking('slow', 'dark'));
    const statements = async (count: number) => {
      for (let each = 0; each < count; each += 1) await submit(workspace, { surveyId: id, answers: { score: each % 10, why: ['slow', 'dark'] } });
      return (await countStatements(() => workspace.query('{ responses { nodes { reasonLabels { label } } } }'))).statements.length;
    };
    expect(await statements(1)).toEqual(await statements(9));
  });
});
