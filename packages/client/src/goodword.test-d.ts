// Compiled by `npm run types`, never run: each `@ts-expect-error` is a line that must not compile.
import { expectTypeOf } from 'vitest';
import { createGoodword, graphql, type Goodword, type Nps, type Response, type Result } from './index.js';

const goodword: Goodword = createGoodword({ url: '', auth: 'cookie' });

// Options
createGoodword({ url: '', auth: { apiKey: 'gw_' }, fetch, timeoutMs: 1, retries: 0, language: 'fa' });
// @ts-expect-error no auth
createGoodword({ url: '' });
// @ts-expect-error another kind of auth
createGoodword({ url: '', auth: 'basic' });

// Results of the features
expectTypeOf<Nps['score']>().toEqualTypeOf<number | null>();
expectTypeOf<Nps['reliability']>().toEqualTypeOf<'NONE' | 'VERY_LOW' | 'LOW' | 'OK'>();
expectTypeOf<Response['category']>().toEqualTypeOf<'PROMOTER' | 'PASSIVE' | 'DETRACTOR'>();
expectTypeOf<Response['respondedAt']>().toEqualTypeOf<string>();
expectTypeOf<Response['attributes']>().toEqualTypeOf<Readonly<Record<string, string | number | boolean>>>();
const score = await goodword.nps.score();
// @ts-expect-error a field that the result does not have
void score.median;

// Questions
await goodword.nps.trend({ period: 'MONTH', timeZone: 'UTC' });
// @ts-expect-error a required variable is missing
await goodword.nps.trend({ period: 'MONTH' });
// @ts-expect-error not a period
await goodword.nps.trend({ period: 'FORTNIGHT', timeZone: 'UTC' });
// @ts-expect-error not a part of the filter
await goodword.nps.score({ filter: { branch: 'north' } });
// @ts-expect-error the dimension is missing
await goodword.nps.by({});

// Writes
const submitted = await goodword.responses.submit({ surveyId: 's', score: '٩' }, { idempotencyKey: 'k' });
if (submitted.ok) expectTypeOf(submitted.value.score).toEqualTypeOf<number>();
else expectTypeOf(submitted.refusal.kind).toEqualTypeOf<string>();
if (!submitted.ok && submitted.refusal.__typename === 'ScoreOutOfRange') {
  expectTypeOf(submitted.refusal.highest).toEqualTypeOf<number>();
}
// @ts-expect-error the bounds belong to one kind of refusal
if (!submitted.ok) void submitted.refusal.highest;
// @ts-expect-error a value is there only when it is ok
void submitted.value;
// @ts-expect-error without its survey
await goodword.responses.submit({ score: 1 });
// @ts-expect-error a date travels as a string
await goodword.responses.submit({ surveyId: 's', score: 1, respondedAt: new Date() });
// @ts-expect-error an attribute is a text, a number or a truth value
await goodword.customers.upsert({ attributes: { tags: ['a'] } });
const many = await goodword.responses.submitMany([{ surveyId: 's', score: 1 }]);
if (many.ok) expectTypeOf(many.value.results).toExtend<readonly Result<Response, { kind: string }>[]>();

// The list
for await (const response of goodword.responses.list({ orderBy: 'NEWEST' }, { signal: AbortSignal.timeout(1) })) {
  expectTypeOf(response).toEqualTypeOf<Response>();
}
// @ts-expect-error not an order
goodword.responses.list({ orderBy: 'RANDOM' });

// Own documents
const survey = graphql('query survey($id: ID!) { survey(id: $id) { name } }');
const answer = await goodword.query(survey, { id: '1' }, { timeoutMs: 1 });
expectTypeOf(answer).toEqualTypeOf<{ survey: { name: string } | null }>();
// @ts-expect-error a field that was not asked for
void answer.survey?.id;
// @ts-expect-error the variable is missing
await goodword.query(survey);
// @ts-expect-error another variable
await goodword.query(survey, { name: '1' });
// @ts-expect-error a variable of another type
await goodword.query(survey, { id: 1 });
const surveys = graphql('query surveys { surveys { id } }');
await goodword.query(surveys);
await goodword.query(surveys, {}, { signal: AbortSignal.timeout(1) });
// @ts-expect-error a variable of a document that has none
await goodword.query(surveys, { id: '1' });
// A field that the schema does not have makes the result unknown here; `gql.tada check` names it (test/documents.test.ts).
const wrong = await goodword.query(graphql('query wrong { surveys { id colour } }'));
// @ts-expect-error so nothing can be read from it
void wrong.surveys[0]?.colour.length;
