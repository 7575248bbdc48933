import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphql } from './graphql.js';
import { createQuery, type TypedDocument } from './query.js';
import type { Operation, Send } from './send.js';

/** Runs a query and gives what would travel. */
function travelling(run: (query: ReturnType<typeof createQuery>) => Promise<unknown>): Operation[] {
  const sent: Operation[] = [];
  const send: Send = async <Data>(operation: Operation) => {
    sent.push(operation);
    // Only what is sent is looked at here.
    return {} as Data;
  };
  void run(createQuery(send));
  return sent;
}

const surveys = graphql('query surveys { surveys { id } }');
const submit = graphql(`
  mutation submit($input: ResponseInput!) { submitResponse(input: $input) { __typename } }
`);
const input = { surveyId: 's', score: 1 };

describe('an own document', () => {
  it('travels with its name and its variables', () => {
    const survey = graphql('query survey($id: ID!) { survey(id: $id) { name } }');
    expect(travelling((query) => query(survey, { id: '7' }))).toEqual([{
      name: 'survey',
      document: 'query survey($id: ID!) {\n  survey(id: $id) {\n    name\n  }\n}',
      variables: { id: '7' },
      repeatable: true,
    }]);
  });

  it('takes its fragments along, each once', () => {
    const named = graphql('fragment Named on Survey { name }');
    const both = graphql('query both { surveys { ...Named } survey(id: "1") { ...Named } }', [named]);
    const [operation] = travelling((query) => query(both));
    expect(operation?.document.match(/fragment Named on Survey/g)).toHaveLength(1);
  });

  it('that reads may be repeated, one that writes only when it says so', () => {
    const repeatable = [
      ...travelling((query) => query(surveys)),
      ...travelling((query) => query(submit, { input })),
      ...travelling((query) => query(submit, { input }, { repeatable: true })),
      ...travelling((query) => query(submit, { input }, { repeatable: false })),
    ].map((operation) => operation.repeatable);
    expect(repeatable).toEqual([true, false, true, false]);
  });

  it('may come from another GraphQL library', () => {
    const document: TypedDocument<{ surveys: { id: string }[] }, Record<string, never>> =
      parse('query surveys { surveys { id } }');
    expect(travelling((query) => query(document))[0]).toMatchObject({ name: 'surveys', repeatable: true });
  });

  it.each([
    ['{ surveys { id } }', /with a name/],
    ['query a { surveys { id } } query b { surveys { id } }', /one operation/],
    ['fragment Named on Survey { name }', /one operation/],
    ['subscription s { surveys { id } }', /subscriptions/],
  ])('is refused when it is %j', async (text, complaint) => {
    const document: TypedDocument<unknown, Record<string, never>> = parse(text);
    const query = createQuery(() => Promise.reject(new Error('sent')));
    await expect(query(document)).rejects.toThrow(complaint);
  });
});
