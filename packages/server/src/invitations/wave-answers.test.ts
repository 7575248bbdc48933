import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerByMail, DAY, type Sending, startSending, workspaceSending } from './sending.fixture.js';

let sending: Sending;
beforeAll(async () => {
  sending = await startSending();
});
afterEach(() => sending.reset());
afterAll(() => sending.close());

describe('the answers of a wave', () => {
  test('are counted by themselves and in the trend, also without their customers', async () => {
    const { workspace, surveys: [survey = ''] } = await workspaceSending(
      sending, { interactionTypes: [], sampleShare: 1, askAgain: { afterSentDays: 0, afterAnswerDays: 0 } });
    await workspace.query('mutation { setContactBudget(budget: { quarantineDays: 7, afterAnswerDays: 7 }) { __typename } }');
    const { upsertCustomer: { id: customer } } = await workspace.query(
      'mutation { upsertCustomer(input: { email: "ana@example.com" }) { ... on Customer { id } } }');
    const waves: string[] = [];
    for (const [index, score] of ['10', '3'].entries()) {
      sending.at(index * 30 * DAY);
      const { scheduleWave: { id } } = await workspace.query(
        'mutation ($id: ID!, $on: String!) { scheduleWave(surveyId: $id, wave: { startsOn: $on, weeks: 1, hour: 12 }) { ... on SurveyWave { id } } }',
        { id: survey, on: index === 0 ? '2026-03-21' : '2026-04-20' });
      await sending.pass(index * 30 * DAY);
      await sending.pass((index * 30 + 8) * DAY);
      await answerByMail(sending, index, ['answer', score]);
      waves.push(id);
    }
    await workspace.query('mutation ($id: ID!) { submitResponse(input: { surveyId: $id, score: 8 }) { __typename } }', { id: survey });
    const read = async () => {
      const { first, second, both, all, ofSecond, responses, npsBy } = await workspace.query(
        `query ($first: [ID!], $second: [ID!], $both: [ID!]) {
          first: nps(filter: { waveIds: $first }) { score total } second: nps(filter: { waveIds: $second }) { score total }
          both: nps(filter: { waveIds: $both }) { total } all: nps { total } ofSecond: responses(filter: { waveIds: $second }) { nodes { score } }
          responses { nodes { score wave { id } } }
          npsBy(dimension: "wave") { key label nps { score } }
        }`, { first: [waves[0]], second: [waves[1]], both: waves });
      const scores = ofSecond.nodes.map(({ score }: { score: number }) => score);
      const waveOf = new Map(responses.nodes.map(({ score, wave }: any) => [score, wave?.id]));
      return { first, second, both: both.total, all: all.total, scores, waveOf, npsBy };
    };
    const scores = { first: { score: 100, total: 1 }, second: { score: -100, total: 1 }, both: 2, all: 3, scores: [3], waveOf: new Map([[10, waves[0]], [3, waves[1]], [8, undefined]]), npsBy: [
      { key: waves[0], label: '2026-03-21', nps: { score: 100 } }, { key: waves[1], label: '2026-04-20', nps: { score: -100 } },
      { key: null, label: '', nps: { score: 0 } },
    ] };
    expect(await read()).toEqual(scores);
    await workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { __typename } }', { id: customer });
    expect((await workspace.query('{ invitations { totalCount } }')).invitations.totalCount).toBe(0);
    expect(await read()).toEqual(scores);
  });
});
