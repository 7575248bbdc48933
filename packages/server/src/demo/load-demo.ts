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
import { demoCustomer, inviteCustomers, type InvitedAnswer, isInvited } from './invite-customers.js';
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
 * and channel, and those of the last weeks with the purchase and the invitation from which they came. It is there whole or not at all, so a start that was interrupted begins again.
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
    definition: {
      v: 1,
      languages: ['pt'],
      questions: [
        { kind: 'nps', id: 'score', text: { pt: 'De 0 a 10, quanto você recomendaria o nosso sistema a um colega?' } },
        { kind: 'comment', id: 'comment', text: { pt: 'Qual é o principal motivo da sua nota?' } },
      ],
    },
  });
  if (!survey.ok) throw new Error(`demonstration: ${survey.refusal.kind}`);
  const live = await changeSurveyStatus(context, survey.value.id, 'live');
  if (!live.ok) throw new Error(`demonstration: ${live.refusal.kind}`);
  const random = seededRandom(SEED);
  let customers = 0;
  const inputs = (await readAnswers()).map(({ Nota, Resposta }) => {
    const parsed = parseScore(Nota);
    if (!parsed.ok) throw new Error(`demonstration: ${parsed.refusal.kind}`);
    const setting = inventSetting(parsed.value.score, context.now, random);
    const customer = isInvited(setting, context.now) ? demoCustomer(customers++) : null;
    return { surveyId: survey.value.id, score: Nota, comment: Resposta, ...setting, customer };
  });
  const invited: InvitedAnswer[] = [];
  for (let first = 0; first < inputs.length; first += BATCH) {
    const batch = inputs.slice(first, first + BATCH);
    const results = await submitResponses(context, context.em, batch);
    for (const [index, result] of results.entries()) {
      if (!result.ok) throw new Error(`demonstration: ${result.refusal.kind}`);
      const { customer, respondedAt, branch, staff, channel } = batch[index] ?? { customer: null };
      if (customer !== null) invited.push({ id: result.value, customer, respondedAt, branch, staff, channel });
    }
  }
  await inviteCustomers(context, survey.value.id, invited, random);
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
