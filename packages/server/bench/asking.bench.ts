// How long it takes, and in how much memory, to say whom a list would ask, and to plan it: node bench/asking.bench.ts [customers]
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createContext } from '../dist/context.js';
import { setSurveyTrigger } from '../dist/invitations/survey-trigger.commands.js';
import { forWorkspace, openOrm } from '../dist/orm.js';
import { changeSurveyStatus, createSurvey } from '../dist/surveys/survey.commands.js';
import { createWorkspace } from '../dist/workspaces/create-workspace.js';
import { say, withBenchDatabase } from './bench-database.ts';
import { inChild } from './in-child.ts';

const MOST_SECONDS = { 'dry-run': 20, wave: 60 } as const;
const MOST_MEGABYTES = 400;
const HEAP_MEGABYTES = 192;

interface Measured {
  readonly customers: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const customers = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(customers) || customers < 1) throw new RangeError('bench: the number of customers must be a whole number above 0');
await withBenchDatabase(async ({ ownerUrl, serviceUrl }) => {
  const { workspaceId, surveyId } = await createSurveyToAsk(serviceUrl);
  await fill(ownerUrl, workspaceId, surveyId);
  for (const what of ['dry-run', 'wave'] as const) {
    const { customers: done, seconds, peakMegabytes } = await inChild<Measured>('./asking-child.ts', HEAP_MEGABYTES, serviceUrl, workspaceId, surveyId, what);
    say(`${what} of ${done.toLocaleString('en')} customers: ${seconds.toFixed(1)} s, at most ${peakMegabytes.toFixed(0)} MB; ${MOST_SECONDS[what]} s and ${MOST_MEGABYTES} MB are promised for 100,000.`);
    if (done !== customers) throw new Error(`bench: ${done} of ${customers} customers were looked at`);
    if (seconds > MOST_SECONDS[what] || peakMegabytes > MOST_MEGABYTES) process.exitCode = 1;
  }
});

async function createSurveyToAsk(serviceUrl: string): Promise<{ readonly workspaceId: string; readonly surveyId: string }> {
  const orm = await openOrm(serviceUrl);
  const workspaceId = uuidv7();
  const em = forWorkspace(orm, workspaceId);
  const now = new Date();
  await createWorkspace(em, { id: workspaceId, name: 'Bench', createdAt: now });
  const context = createContext({
    session: { em, viewer: { workspaceId, actor: 'bench', name: 'Bench', scopes: ['admin'] } },
    now,
    newId: () => uuidv7(),
    randomBytes: (length) => randomBytes(length),
    language: 'en',
    reportError: (error) => {
      throw error;
    },
  });
  const survey = await createSurvey(context, { name: 'Bench', question: 'How likely?' });
  if (!survey.ok) throw new Error(`bench: ${survey.refusal.kind}`);
  // All that costs something: a condition over what was bought and answered, a quota, and days of rest of many places.
  const trigger = await setSurveyTrigger(context, survey.value.id, {
    interactionTypes: [], currency: 'EUR', perDay: 5_000, workingDaysOnly: true, sampleShare: 0.9,
    when: { op: 'any', of: [{ op: 'gte', path: 'customer.spend', value: 1_000 }, { op: 'exists', path: 'customer.score' }] },
  });
  if (!trigger.ok) throw new Error(`bench: ${trigger.refusal.kind}`);
  const live = await changeSurveyStatus(context, survey.value.id, 'live');
  if (!live.ok) throw new Error(`bench: ${live.refusal.kind}`);
  await orm.close(true);
  return { workspaceId, surveyId: survey.value.id };
}

/** Customers of six places, with three purchases each; every tenth answered and every twentieth said something of being written to. */
async function fill(ownerUrl: string, workspaceId: string, surveyId: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`set goodword.workspace = '${workspaceId}'`);
    await client.query(
      `insert into customer (workspace_id, id, external_id, email, email_for_lookup, phone, locale, time_zone, attributes, created_at, updated_at)
       select $1, gen_random_uuid(), 'c-' || n, 'c' || n || '@example.com', 'c' || n || '@example.com', '+4930' || (1000000 + n),
         (array['pt-BR', 'fa-IR', 'th-TH', 'zh-CN', 'ru-RU', null])[1 + n % 6],
         (array['America/Sao_Paulo', 'Asia/Tehran', 'Asia/Bangkok', 'Asia/Shanghai', 'Europe/Moscow', null])[1 + n % 6],
         '{}', now() - interval '1 year', now() from generate_series(1, $2::int) n`, [workspaceId, customers]);
    await client.query(
      `insert into interaction (workspace_id, id, type, customer_id, occurred_at, amount, currency, refunded_amount, status, attributes, created_at, updated_at)
       select $1, gen_random_uuid(), 'purchase', id, now() - n * interval '40 days', 500, 'EUR', 0, 'completed', '{}', now(), now()
         from customer cross join generate_series(1, 3) n where workspace_id = $1`, [workspaceId]);
    await client.query(
      `insert into response (workspace_id, id, survey_id, survey_version_id, customer_id, score, reasons, responded_at, attributes, tags, excluded_from_score, created_at, updated_at)
       select $1, gen_random_uuid(), $2, (select id from survey_version where survey_id = $2), id, 9, '{}', now() - interval '100 days', '{}', '{}', false, now(), now()
         from customer where workspace_id = $1 and right(external_id, 1) = '0'`, [workspaceId, surveyId]);
    await client.query(
      `insert into customer_consent (workspace_id, id, customer_id, contact_kind, state, source, at, actor, actor_name, created_at)
       select $1, gen_random_uuid(), id, 'survey', case when right(external_id, 2) = '05' then 'withdrawn' else 'given' end, 'form', now() - interval '9 days', 'bench', 'Bench', now()
         from customer where workspace_id = $1 and right(external_id, 1) = '5'`, [workspaceId]);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
