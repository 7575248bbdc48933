import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGoodword, graphql, type CustomerInput, type InteractionInput } from '@goodword/client';
import type { TestProject } from 'vitest/node';

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
  /** What a command of `goodword` needs to find this server's database. */
  readonly environment: Readonly<Record<string, string>>;
}

const server = fileURLToPath(new URL('../../../server/', import.meta.url));
const run = promisify(execFile);

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

/** What `npx goodword …` prints. */
export async function goodwordCommand(
  environment: Served['environment'],
  ...words: readonly string[]
): Promise<string> {
  const { stdout } = await run(process.execPath, [join(server, 'bin/goodword.js'), ...words], {
    env: { ...process.env, ...environment },
  });
  return stdout.trim();
}

/** Vitest's global setup: one server for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'goodword-browser-'));
  // As root: the account that runs PostgreSQL has to pass through.
  await chmod(folder, 0o711);
  const environment = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    GOODWORD_DATA_DIR: join(folder, 'data'),
    GOODWORD_LOG_LEVEL: 'error',
  };
  const process_ = spawn(process.execPath, [join(server, 'dist/main.js'), '--demo'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async (): Promise<void> => {
    await stopped(process_);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const announced = await readyText(process_);
    const port = /ready: http:\/\/[^:]+:(\d+)/.exec(announced)?.[1] ?? '';
    const url = `http://127.0.0.1:${port}`;
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

async function workspaceWith(url: string, environment: Served['environment'], name: WorkspaceName): Promise<string> {
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

/** Signs in by the link in a text, as the page does. */
async function session(url: string, text: string): Promise<string> {
  const token = /#token=(\S+)/.exec(text)?.[1];
  const answer = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const cookie = /goodword_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (cookie === undefined) throw new Error(`sign-in: status ${answer.status}`);
  return cookie;
}

function readyText(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (/The data is in/.test(text)) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${text}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
