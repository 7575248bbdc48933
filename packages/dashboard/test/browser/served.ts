import { createGoodword, graphql, type CustomerInput, type InteractionInput } from '@goodword/client';
import type { TestProject } from 'vitest/node';
import { goodwordCommand, session, startServer, type Environment } from './started-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    served: Served;
  }
}

/** Workspaces with so many answers each, next to the demonstration. */
export const workspaces = { demo: 1287, none: 0, one: 1, thirty: 30, people: 30 } as const;
export type WorkspaceName = keyof typeof workspaces;

/** The server of a test run, as a person gets it: built, over its own PostgreSQL, set up by its command line. */
export interface Served {
  readonly url: string;
  /** Value of a session's cookie for each workspace. */
  readonly sessions: Readonly<Record<WorkspaceName, string>>;
  readonly environment: Environment;
}

const createSurveyDocument = graphql(`
  mutation createSurvey($input: SurveyInput!) {
    createSurvey(input: $input) {
      __typename
      ... on Survey {
        id
      }
    }
  }
`);

const submitDocument = graphql(`
  mutation submit($inputs: [ResponseInput!]!) {
    submitResponses(inputs: $inputs) {
      __typename
      ... on SubmittedResponses {
        submitted
      }
    }
  }
`);

const sendTestDocument = graphql(`
  mutation sendTest($to: String!, $language: String!) {
    sendTestMessage(channel: EMAIL, to: $to, language: $language) {
      __typename
    }
  }
`);

/** Vitest's global setup: one server for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, environment, announced, close } = await startServer();
  try {
    project.provide('served', {
      url,
      environment,
      sessions: {
        demo: await session(url, announced),
        none: await workspaceWith(url, environment, 'none'),
        one: await workspaceWith(url, environment, 'one'),
        thirty: await workspaceWith(url, environment, 'thirty'),
        people: await workspaceWith(url, environment, 'people'),
      },
    });
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}

async function workspaceWith(url: string, environment: Environment, name: WorkspaceName): Promise<string> {
  const id = await goodwordCommand(
    environment,
    'workspaces',
    'create',
    `Workspace ${name}`,
    '--time-zone',
    'Europe/Lisbon',
  );
  if (workspaces[name] > 0) {
    const apiKey = await goodwordCommand(environment, 'keys', 'create', 'Browser tests', '--scopes', 'admin', '--workspace', id);
    const goodword = createGoodword({ url, auth: { apiKey } });
    const input = { name: 'After the visit', question: 'How likely are you to recommend us?' };
    const { createSurvey: survey } = await goodword.query(createSurveyDocument, { input });
    if (survey.__typename !== 'Survey') throw new Error(`createSurvey: ${survey.__typename}`);
    const inputs = Array.from({ length: workspaces[name] }, (_, index) => ({
      surveyId: survey.id,
      score: [10, 9, 8, 10, 3, 7][index % 6] ?? 10,
      comment: index % 3 === 0 ? `First line\nSecond line ${index}` : null,
      branch: ['North', 'South'][index % 2] ?? 'North',
      respondedAt: new Date(Date.now() - index * 86_400_000).toISOString(),
      ...(name === 'people' && answerOfPeople(index)),
    }));
    const { submitResponses: answer } = await goodword.query(submitDocument, { inputs });
    if (answer.__typename !== 'SubmittedResponses' || answer.submitted !== inputs.length)
      throw new Error('submitResponses: refused');
    if (name === 'people') {
      for (const person of people) await goodword.customers.upsert(person);
      await goodword.interactions.recordMany(purchases());
      await goodword.consents.record({ customer: people[0] ?? null, state: 'GIVEN', channel: 'email', source: 'Checkout' });
      await goodword.consents.record({ customer: people[0] ?? null, state: 'WITHDRAWN', channel: 'sms', source: 'Reply STOP' });
      for (const [to, language] of [['sara@example.com', 'fa'], ['guest-1@example.com', 'en']] as const) {
        await goodword.query(sendTestDocument, { to, language });
      }
    }
  }
  return session(url, await goodwordCommand(environment, 'sign-in', '--workspace', id));
}

/** The customers of the workspace `people`: one who says much, one who leaves, and guests. */
const people: readonly CustomerInput[] = [
  {
    externalId: 'crm-1',
    name: 'Sara Ahmadi',
    email: 'sara@example.com',
    phone: '+989121112233',
    locale: 'fa-IR',
    timeZone: 'Asia/Tehran',
    attributes: { plan_name: 'Pro', newsletter: true, memberSince: '2024-05-01', bornIn: 1985 },
  },
  { externalId: 'crm-2', name: 'Farewell', email: 'farewell@example.com' },
  ...Array.from({ length: 23 }, (_, guest) => ({
    externalId: `guest-${guest}`,
    name: `Guest ${guest}`,
    email: `guest-${guest}@example.com`,
  })),
];

/** 24 answers of the first, one of the second, and five of guests. */
function answerOfPeople(index: number) {
  return {
    score: [3, 9, 10, 8, 7, 10][index % 6] ?? 10,
    customer: people[Math.max(0, index - 23)] ?? null,
    ...(index === 24 && { comment: 'Thank you and goodbye' }),
    channel: 'Kiosk',
    attributes: { table: index },
  };
}

/** 30 purchases of the first, every second day: between the answers, and before them. */
function purchases(): readonly InteractionInput[] {
  return Array.from({ length: 30 }, (_, index) => ({
    type: ['purchase', 'delivery', 'table-booking'][index % 3] ?? 'purchase',
    customer: people[0] ?? null,
    externalId: `order-${index}`,
    occurredAt: new Date(Date.now() - (index * 2 + 0.5) * 86_400_000).toISOString(),
    amount: index % 3 === 0 ? { amount: '1990', currency: 'EUR' } : null,
    product: ['Breakfast', 'Lunch'][index % 2] ?? null,
    branch: 'North',
  }));
}
