import type { SurveyDefinition } from '@goodword/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anySurvey } from '../../test/any-survey.js';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('Lar & Filhos');
});
afterAll(() => app.close());

const SURVEY = '... on Survey { id name status edition version { number question scale definition } versions { number question } } ... on Refusal { kind }';
const create = async (input: Record<string, unknown>) =>
  (await workspace.query(`mutation ($input: SurveyInput!) { createSurvey(input: $input) { ${SURVEY} ... on SurveyPlaceholderUnknown { placeholder } } }`, { input })).createSurvey;
const revise = async (id: string, input: Record<string, unknown>, expectedEdition: number | null = null) =>
  (await workspace.query(`mutation ($id: ID!, $input: SurveyInput!, $expectedEdition: Int) { reviseSurvey(id: $id, input: $input, expectedEdition: $expectedEdition) {
    ${SURVEY} ... on SurveyTranslationsMissing { missing { path language } } } }`, { id, input, expectedEdition })).reviseSurvey;
const become = async (id: string, to: string) =>
  (await workspace.query(`mutation ($id: ID!, $to: SurveyStatus!) { changeSurveyStatus(id: $id, to: $to) {
    ... on Survey { status } ... on Refusal { kind } ... on SurveyStatusUnreachable { from to } ... on SurveyTranslationsMissing { missing { path language } } } }`,
  { id, to })).changeSurveyStatus;
const submit = async (surveyId: string, score: number) =>
  (await workspace.query('mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id } ... on Refusal { kind } } }',
    { input: { surveyId, score } })).submitResponse;

const definition: SurveyDefinition = {
  v: 1, languages: ['en', 'fa'],
  questions: [
    { kind: 'nps', id: 'score', scale: 'one-to-ten', text: { en: 'Would you recommend {{company}}?', fa: 'آیا {{company}} را پیشنهاد می‌کنید؟' } },
    {
      kind: 'comment', id: 'comment', text: { en: 'Why?', fa: 'چرا؟' },
      variants: [{ for: 'detractor', text: { en: 'What went wrong, {{customer.firstName|friend}}?', fa: 'چه شد؟' } }],
    },
  ],
};
const inEnglish: SurveyDefinition = { v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: 'How likely?' } }] };

describe('a survey from a definition', () => {
  it('is a draft with version 1, and its question is that of the score in the first language', async () => {
    expect(await create({ name: 'Defined', definition })).toMatchObject({
      status: 'DRAFT', version: { number: 1, question: 'Would you recommend {{company}}?', scale: 'ONE_TO_TEN', definition },
    });
  });

  it('is given as it was taken, whatever it asks, and taken again', async () => {
    let count = 0;
    await fc.assert(fc.asyncProperty(anySurvey, async (any) => {
      count += 1;
      const made = await create({ name: `Any ${count}`, definition: any });
      const plain: unknown = JSON.parse(JSON.stringify(any));
      expect(made.version.definition).toEqual(plain);
      expect((await create({ name: `Again ${count}`, definition: made.version.definition })).version.definition).toEqual(plain);
    }), { numRuns: 20 });
  }, 60_000);

  it.each([
    ['something else', { v: 1, languages: ['en'], questions: [{ kind: 'stars', id: 'a', text: { en: 'a' } }] }, 'rule/malformed'],
    ['a text instead of it', 'survey', 'rule/malformed'],
    ['no NPS question', { ...inEnglish, questions: [{ kind: 'comment', id: 'a', text: { en: 'a' } }] }, 'survey/nps-question-count'],
    ['an unknown field', { ...inEnglish, script: 'x' }, 'rule/name-unknown'],
  ])('is refused for %s', async (_what, wrong, kind) => {
    expect(await create({ name: `Wrong ${kind} ${_what}`, definition: wrong })).toMatchObject({ kind });
  });

  it('is refused for a placeholder that nobody can fill, in the short form as well', async () => {
    const placeholder = { kind: 'survey/placeholder-unknown', placeholder: 'shoeSize' };
    expect(await create({ name: 'Shoes', question: 'Would {{shoeSize}} be right?' })).toMatchObject(placeholder);
  });

  it('comes in one way only', async () => {
    for (const input of [{ question: 'q', definition: inEnglish }, { definition: inEnglish, template: 'KIOSK' }, { question: 'q', languages: ['en'] }]) {
      const { errors } = await workspace.send('mutation ($input: SurveyInput!) { createSurvey(input: $input) { __typename } }', { input: { name: 'Two ways', ...input } });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a survey from a template', () => {
  it('has the languages that were asked for', async () => {
    const { version } = await create({ name: 'Support', template: 'AFTER_SUPPORT', languages: ['fa', 'en'] });
    expect(version.definition.languages).toEqual(['fa', 'en']);
    expect(version.question).toBe(version.definition.questions[0].text.fa);
    expect((await create({ name: 'Six', template: 'KIOSK' })).version.definition.languages).toHaveLength(6);
    expect(await create({ name: 'German', template: 'KIOSK', languages: ['de'] })).toMatchObject({ kind: 'rule/malformed' });
  });

  it('is one of six that are listed with their names', async () => {
    const { surveyTemplates } = await workspace.query('{ surveyTemplates { id name persian: name(language: "fa-IR") definition } }');
    expect(surveyTemplates.map(({ id }: any) => id)).toEqual(['RELATIONSHIP', 'AFTER_PURCHASE', 'AFTER_DELIVERY', 'AFTER_SUPPORT', 'ONBOARDING', 'KIOSK']);
    expect(surveyTemplates[5]).toMatchObject({ name: 'At a kiosk', persian: 'کیوسک', definition: { v: 1 } });
  });
});

describe('a revision', () => {
  it('changes a draft that nobody answered in place', async () => {
    const { id } = await create({ name: 'Draft', definition: inEnglish });
    expect(await revise(id, { name: 'Draft', definition })).toMatchObject({ version: { number: 1, scale: 'ONE_TO_TEN', definition } });
  });

  it('makes the next version of an answered draft, and after three of them the first answer is as it was', async () => {
    const { id } = await create({ name: 'Answered', definition: inEnglish });
    const { id: responseId } = await submit(id, 9);
    await revise(id, { name: 'Answered', definition });
    await become(id, 'LIVE');
    await revise(id, { name: 'Answered', question: 'Would you?', scale: 'ONE_TO_TEN' });
    const { versions, version } = await revise(id, { name: 'Answered', template: 'KIOSK' });
    expect(versions.map(({ number }: any) => number)).toEqual([4, 3, 2, 1]);
    expect(version.definition.languages).toHaveLength(6);
    const { response, nps } = await workspace.query(
      'query ($id: ID!, $survey: ID!) { response(id: $id) { score surveyVersion { number definition } } nps(filter: { surveyIds: [$survey] }) { total } }',
      { id: responseId, survey: id });
    expect(response).toEqual({ score: 9, surveyVersion: { number: 1, definition: inEnglish } });
    expect(nps.total).toBe(1);
  });

  it('by the short form leaves all other questions and languages as they are', async () => {
    const { id } = await create({ name: 'Rich', definition });
    const { version } = await revise(id, { name: 'Rich', question: 'Would you?', scale: 'ONE_TO_TEN' });
    const [score, comment] = definition.questions;
    expect(version.definition).toEqual({ ...definition, questions: [{ ...score, text: { ...score!.text, en: 'Would you?' } }, comment] });
  });

  it('of the name alone leaves what is asked as it is', async () => {
    const { id } = await create({ name: 'Old name', definition });
    await become(id, 'LIVE');
    expect(await revise(id, { name: 'New name' })).toMatchObject({ name: 'New name', version: { number: 1, definition } });
  });

  it('is refused to whoever has not seen what another has saved, in place as well, and takes it when that was seen', async () => {
    const { id, edition } = await create({ name: 'Two writers', definition: inEnglish });
    const save = (name: string, expectedEdition: number | null) => revise(id, { name, definition }, expectedEdition);
    const saved = await Promise.all([save('Of the one', edition), save('Of the other', edition)]);
    expect(saved.map(({ kind }) => kind)).toEqual(expect.arrayContaining([undefined, 'survey/saved-meanwhile']));
    const winner = saved.find(({ kind }) => kind === undefined);
    expect(winner).toMatchObject({ edition: edition + 1, version: { number: 1, definition } });
    // Nothing changed, so nobody has to look again.
    expect(await save(winner.name, winner.edition)).toMatchObject({ edition: winner.edition });
    expect(await save('Of both', winner.edition)).toMatchObject({ name: 'Of both', edition: winner.edition + 1 });
    expect(await save('Of whoever asks for no edition', null)).toMatchObject({ edition: winner.edition + 2 });
  });

  it('is refused while the survey is live and would lack a translation, and once it is closed', async () => {
    const { id } = await create({ name: 'Live', definition: inEnglish });
    await become(id, 'LIVE');
    expect(await revise(id, { name: 'Live', definition: { ...inEnglish, languages: ['en', 'fa'] } })).toEqual({
      kind: 'survey/translations-missing', missing: [{ path: '/questions/0/text', language: 'fa' }],
    });
    await become(id, 'CLOSED');
    expect(await revise(id, { name: 'Live', definition })).toEqual({ kind: 'survey/closed' });
    expect(await revise(id, { name: 'Live, once' })).toMatchObject({ name: 'Live, once', status: 'CLOSED' });
  });

  it('is foretold without being made: how much differs, whether it is the next version, what is not translated yet', async () => {
    const foretell = async (id: string, next: unknown) =>
      (await workspace.query(`query ($id: ID!, $definition: SurveyDefinition!) { surveyRevision(id: $id, definition: $definition) {
        ... on PlannedRevision { revision isNextVersion missingTranslations { path language } }
        ... on Refusal { kind } ... on RuleMalformed { path } ... on SurveyTranslationsMissing { missing { path language } } } }`,
      { id, definition: next })).surveyRevision;
    const { id } = await create({ name: 'Foretold', definition: inEnglish });
    const missing = [{ path: '/questions/0/text', language: 'fa' }];
    const twoLanguages = { ...inEnglish, languages: ['en', 'fa'] };
    expect(await foretell(id, inEnglish)).toEqual({ revision: 'SAME', isNextVersion: false, missingTranslations: [] });
    expect(await foretell(id, twoLanguages)).toEqual({ revision: 'WORDS', isNextVersion: false, missingTranslations: missing });
    await submit(id, 9);
    expect(await foretell(id, definition)).toEqual({ revision: 'MEANING', isNextVersion: true, missingTranslations: [] });
    await become(id, 'LIVE');
    expect(await foretell(id, twoLanguages)).toEqual({ kind: 'survey/translations-missing', missing });
    expect(await foretell(id, { ...inEnglish, questions: [{ kind: 'nps', id: 'score', text: { en: '' } }] })).toEqual({
      kind: 'rule/malformed', path: '/questions/0/text/en',
    });
    await become(id, 'CLOSED');
    expect(await foretell(id, definition)).toEqual({ kind: 'survey/closed' });
    expect(await foretell('x', definition)).toEqual({ kind: 'survey/not-found' });
    expect((await workspace.query('query ($id: ID!) { survey(id: $id) { versions { number } } }', { id })).survey.versions).toEqual([{ number: 1 }]);
  });

  it('never changes what an answer that comes at the same time was given to', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await create({ name: `Race ${round}`, question: 'First?', scale: 'ZERO_TO_HUNDRED' });
      const [answered] = await Promise.all([submit(id, 90), revise(id, { name: `Race ${round}`, question: 'Second?', scale: 'ZERO_TO_HUNDRED' })]);
      const { survey, response } = await workspace.query(
        'query ($id: ID!, $response: ID!) { survey(id: $id) { versions { number question } } response(id: $response) { surveyVersion { question } } }',
        { id, response: answered.id });
      // The answer came first and keeps its version, or the revision came first and there is one version only.
      expect([
        { versions: [{ number: 2, question: 'Second?' }, { number: 1, question: 'First?' }], answered: 'First?' },
        { versions: [{ number: 1, question: 'Second?' }], answered: 'Second?' },
      ]).toContainEqual({ versions: survey.versions, answered: response.surveyVersion.question });
    }
  });
});

describe('the status of a survey', () => {
  it('goes from draft to live, to paused and back, and to closed', async () => {
    const { id } = await create({ name: 'Life', definition: inEnglish });
    for (const to of ['LIVE', 'PAUSED', 'LIVE', 'CLOSED']) expect(await become(id, to)).toEqual({ status: to });
    expect(await become(id, 'LIVE')).toEqual({ kind: 'survey/status-unreachable', from: 'CLOSED', to: 'LIVE' });
    expect(await submit(id, 9)).toEqual({ kind: 'survey/closed' });
  });

  it('does not become live while a translation is missing', async () => {
    const { id } = await create({ name: 'Untranslated', definition: { ...inEnglish, languages: ['en', 'th'] } });
    expect(await become(id, 'LIVE')).toEqual({ kind: 'survey/translations-missing', missing: [{ path: '/questions/0/text', language: 'th' }] });
  });

  it('changes once, whoever of three presses first', async () => {
    const { id } = await create({ name: 'Pressed', definition: inEnglish });
    const results = await Promise.all(['LIVE', 'LIVE', 'LIVE'].map((to) => become(id, to)));
    expect(results.filter(({ status }) => status === 'LIVE')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'survey/status-unreachable')).toHaveLength(2);
  });

  it('is not that of a survey that does not exist', async () => {
    for (const id of ['x', '01890000-0000-7000-8000-000000000000']) expect(await become(id, 'LIVE')).toEqual({ kind: 'survey/not-found' });
  });
});

describe('a copy', () => {
  const duplicate = async (id: string, name: string) => (await workspace.query(
    `mutation ($id: ID!, $name: String!) { duplicateSurvey(id: $id, name: $name) {
      ... on Survey { id status version { number definition } } ... on Refusal { kind } } }`, { id, name })).duplicateSurvey;

  it('asks what the survey asks now, as a draft', async () => {
    const { id } = await create({ name: 'Original', definition: inEnglish });
    await become(id, 'LIVE');
    await revise(id, { name: 'Original', definition });
    expect(await duplicate(id, 'Copy')).toMatchObject({ status: 'DRAFT', version: { number: 1, definition } });
    expect(await duplicate(id, 'Original')).toEqual({ kind: 'survey/name-taken' });
    expect(await duplicate(id, ' ')).toEqual({ kind: 'survey/name-missing' });
    expect(await duplicate('x', 'Copy of nothing')).toEqual({ kind: 'survey/not-found' });
  });
});

describe('a preview', () => {
  const preview = async (variables: Record<string, unknown>) => (await workspace.query(
    `query ($definition: SurveyDefinition!, $answers: SurveyAnswers, $language: String) {
      previewSurvey(definition: $definition, answers: $answers, language: $language) {
        ... on ShownSurvey { language isRightToLeft next questions { id kind text scale { lowest highest } ends { lowest highest } answer } ending { category title text } }
        ... on Refusal { kind } ... on SurveyAnswerUnfit { question expected } } }`, variables)).previewSurvey;
  const rowsOfAllTables = async () => {
    const tables = await select<{ name: string }>(app.database.ownerUrl, `select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    return Promise.all(tables.map(async ({ name }) => [name, await select(app.database.ownerUrl, `select count(*) from "${name}"`)]));
  };

  it('stores nothing', async () => {
    const before = await rowsOfAllTables();
    expect(before.length).toBeGreaterThan(10);
    await preview({ definition, answers: { score: 3, comment: 'Late' }, language: 'fa' });
    expect(await rowsOfAllTables()).toEqual(before);
  });

  it('shows what a customer reads, in the words for this score, with those of the page and the name of the workspace', async () => {
    expect(await preview({ definition, answers: { score: 3 }, language: 'en' })).toEqual({
      language: 'en', isRightToLeft: false, next: 'comment',
      questions: [
        { id: 'score', kind: 'NPS', text: 'Would you recommend Lar & Filhos?', scale: { lowest: 1, highest: 10 }, ends: { lowest: 'Not at all likely', highest: 'Extremely likely' }, answer: 3 },
        { id: 'comment', kind: 'COMMENT', text: 'What went wrong, friend?', scale: null, ends: null, answer: null },
      ],
      ending: { category: 'DETRACTOR', title: 'We are sorry, and thank you for telling us', text: 'A person will look into what happened.' },
    });
    expect(await preview({ definition, language: 'fa-IR' })).toMatchObject({ language: 'fa', isRightToLeft: true, next: 'score', ending: null });
  });

  it('says what does not fit', async () => {
    expect(await preview({ definition: {} })).toMatchObject({ kind: 'rule/malformed' });
    expect(await preview({ definition, answers: { score: 11 } })).toMatchObject({ kind: 'score/out-of-range' });
    expect(await preview({ definition, answers: { score: 3, comment: 3 } })).toEqual({ kind: 'survey/answer-unfit', question: 'comment', expected: 'text' });
    expect(await preview({ definition, answers: { shoes: 3 } })).toMatchObject({ kind: 'survey/question-unknown' });
  });
});
