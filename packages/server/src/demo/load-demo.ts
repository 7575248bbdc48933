import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { parseScore } from '@goodword/core';
import { parse } from 'csv-parse/sync';
import type { Config } from '../config.js';
import { type Context, createContext } from '../context.js';
import { createIds } from '../ids.js';
import { type EntityManager, forWorkspace, openOrm } from '../orm.js';
import { submitResponses } from '../responses/submit-responses.js';
import { createSignInLink } from '../sessions/sign-in.js';
import { changeSurveyStatus, createSurvey } from '../surveys/survey.commands.js';
import type { DemoKey } from '../viewer/authenticate.js';
import { createWorkspace } from '../workspaces/create-workspace.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { DEMO_WORKSPACE_ID, prepareDemoKey } from './demo-key.js';
import { seededRandom } from './seeded-random.js';
import { inventSetting } from './setting.js';

/** How to get into the demonstration. */
export interface Demonstration {
  readonly key: DemoKey;
  /** Opens one session; for the fragment of a link. */
  readonly signInToken: string;
}

const ANSWERS_FILE = fileURLToPath(new URL('../../demo/pesquisa-nps-pt.csv', import.meta.url));
const SEED = 20_260_321;
const BATCH = 1_000;

/**
 * Loads the demonstration workspace, once: 1,287 real answers, each with an invented date, branch, staff member
 * and channel. It is there whole or not at all, so a start that was interrupted begins again.
 */
export async function loadDemo(databaseUrl: string, config: Config, say: (line: string) => void): Promise<Demonstration> {
  const orm = await openOrm(databaseUrl, { poolSize: 2 });
  try {
    const now = new Date();
    const parts = { now, newId: createIds(() => now), randomBytes: (length: number) => randomBytes(length) };
    const em = forWorkspace(orm, DEMO_WORKSPACE_ID);
    if (await em.count(WorkspaceRow, { id: DEMO_WORKSPACE_ID }) === 0) {
      say('Loading the demonstration: 1,287 real answers');
      await em.transactional((transaction) => fill(contextOf(transaction, parts)));
    }
    return {
      key: await prepareDemoKey(em, config, parts),
      signInToken: await createSignInLink(orm, DEMO_WORKSPACE_ID, parts),
    };
  } finally {
    await orm.close(true);
  }
}

async function fill(context: Context): Promise<void> {
  await createWorkspace(context.em, {
    id: DEMO_WORKSPACE_ID,
    name: 'Merenda Fácil',
    timeZone: 'America/Sao_Paulo',
    demo: true,
    createdAt: context.now,
  });
  const survey = await createSurvey(context, {
    name: 'Pesquisa de satisfação',
    question: 'De 0 a 10, quanto você recomendaria o nosso sistema a um colega?',
  });
  if (!survey.ok) throw new Error(`demonstration: ${survey.refusal.kind}`);
  const live = await changeSurveyStatus(context, survey.value.id, 'live');
  if (!live.ok) throw new Error(`demonstration: ${live.refusal.kind}`);
  const random = seededRandom(SEED);
  const inputs = (await readAnswers()).map(({ Nota, Resposta }) => {
    const parsed = parseScore(Nota);
    if (!parsed.ok) throw new Error(`demonstration: ${parsed.refusal.kind}`);
    return { surveyId: survey.value.id, score: Nota, comment: Resposta, ...inventSetting(parsed.value.score, context.now, random) };
  });
  for (let first = 0; first < inputs.length; first += BATCH) {
    const results = await submitResponses(context, context.em, inputs.slice(first, first + BATCH));
    const refused = results.find((result) => !result.ok);
    if (refused !== undefined) throw new Error(`demonstration: ${refused.refusal.kind}`);
  }
}

interface Answer {
  readonly Nota: string;
  readonly Resposta: string;
}

async function readAnswers(): Promise<readonly Answer[]> {
  return parse<Answer>(await readFile(ANSWERS_FILE), { columns: true });
}

function contextOf(em: EntityManager, parts: Pick<Context, 'now' | 'newId' | 'randomBytes'>): Context {
  return createContext({
    ...parts,
    session: { em, viewer: { workspaceId: DEMO_WORKSPACE_ID, actor: 'demo', name: 'Demonstration', scopes: ['admin'] } },
    language: 'en',
    reportError: () => undefined,
  });
}
