import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { changeEmailChannel } from '../dist/channels/channel.commands.js';
import { mailboxOnly, openChannels } from '../dist/channels/open-channels.js';
import { createContext } from '../dist/context.js';
import { seededRandom } from '../dist/demo/seeded-random.js';
import { InvitationRow } from '../dist/invitations/invitation.entity.js';
import { keepUp } from '../dist/invitations/keep-up.js';
import { sendInvitationNow } from '../dist/invitations/send-invitation.js';
import { setSurveyTrigger } from '../dist/invitations/survey-trigger.commands.js';
import { recordInteractions } from '../dist/interactions/interaction.commands.js';
import { forWorkspace, openOrm, type Orm } from '../dist/orm.js';
import { changeSurveyStatus, createSurvey } from '../dist/surveys/survey.commands.js';
import { createWorkspace } from '../dist/workspaces/create-workspace.js';
import { startTestSmtpServer } from './smtp-server.ts';

const workerScript = fileURLToPath(new URL('./sending-worker.ts', import.meta.url));
const AT_ONCE = 100;
const MINUTE = 60_000;
const SURVEYS = 2;
/** Less an hour: it began when the first mail went out. */
const QUARANTINE_MS = 30 * 86_400_000 - 60 * MINUTE;

export interface StormOptions {
  readonly serviceUrl: string;
  readonly customers: number;
  readonly interactions: number;
  readonly seed: number;
  /** A worker is killed when so many mails have arrived. */
  readonly killedAfter: number;
  readonly longestMs: number;
}

/** What was left when the storm was over. */
export interface StormOutcome {
  /** Those with an interaction. */
  readonly customers: number;
  readonly interactions: number;
  readonly beganAt: Date;
  /** To whom each mail went, in order. */
  readonly recipients: readonly string[];
  readonly invitations: readonly StormInvitation[];
  /** Those that were under way when the worker was killed. */
  readonly interrupted: number;
  readonly seconds: number;
}

/** What of an invitation is looked at. */
export type StormInvitation = Pick<InvitationRow, 'status' | 'scheduledAt' | 'underWaySince' | 'failureReason' | 'reasons'> & { readonly customer: { readonly id: string } };

/** What the storm has broken, in words; nothing when every promise has held. */
export function stormFaults({ customers, interactions, beganAt, recipients, invitations, interrupted }: StormOutcome): readonly string[] {
  const of = (status: StormInvitation['status']): readonly StormInvitation[] => invitations.filter((row) => row.status === status);
  const [sent, planned, skipped] = [of('sent'), of('scheduled'), of('skipped')];
  // Only a mail that was in the hands of the worker when it was killed may be missing, and it says so.
  const unknown = sent.filter(({ failureReason }) => failureReason === 'outcome-unknown').length;
  const counted = sent.length + planned.length + skipped.length;
  const checks: readonly (readonly [holds: boolean, fault: string])[] = [
    [invitations.length === SURVEYS * interactions && counted === invitations.length, `${counted} of ${SURVEYS * interactions} decisions are planned, sent or skipped`],
    [new Set(recipients).size === recipients.length, 'somebody got two mails'],
    [new Set(sent.map(({ customer }) => customer.id)).size === sent.length, 'somebody was asked twice within the quarantine'],
    [sent.length === customers, `${sent.length} of ${customers} customers were asked`],
    [recipients.length >= customers - unknown, `${recipients.length} mails arrived for ${customers} customers, ${unknown} of unknown outcome`],
    [unknown <= interrupted, `${unknown} outcomes are unknown, and ${interrupted} were interrupted`],
    [invitations.every(({ underWaySince }) => underWaySince === null), 'somebody is asked half'],
    [planned.every(({ scheduledAt }) => scheduledAt !== null && scheduledAt.getTime() > beganAt.getTime() + QUARANTINE_MS), 'something due was left'],
    [skipped.every(({ reasons }) => reasons.length > 0), 'somebody is not asked, and nobody knows why'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/**
 * Two surveys ask all customers about all that happens, in random order, by two workers of which one is killed with its work in
 * hand; a third takes its place. Then time passes, and what was interrupted is taken up.
 */
export async function sendingStorm(options: StormOptions): Promise<StormOutcome> {
  const { serviceUrl, killedAfter, longestMs } = options;
  const smtp = await startTestSmtpServer();
  const orm = await openOrm(serviceUrl, { poolSize: 4 });
  const workers: ChildProcess[] = [];
  const startWorker = (): ChildProcess => {
    const worker = spawn(process.execPath, [workerScript, serviceUrl, smtp.url], { stdio: ['ignore', 'inherit', 'inherit'] });
    workers.push(worker);
    return worker;
  };
  const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
    for (const end = Date.now() + longestMs; !await holds(); await delay(100)) {
      if (Date.now() > end) throw new Error(`the storm was not over after ${longestMs} ms; ${smtp.taken.length} mails had arrived`);
    }
  };
  try {
    const workspaceId = uuidv7();
    await prepare(orm, workspaceId);
    const customers = await happen(orm, workspaceId, options);
    const beganAt = new Date();
    const started = performance.now();
    const [unlucky] = [startWorker(), startWorker()];
    await until(() => smtp.taken.length >= killedAfter);
    unlucky.kill('SIGKILL');
    await once(unlucky, 'close');
    startWorker();
    await until(async () => await dueJobs(orm) === 0);
    const seconds = (performance.now() - started) / 1_000;
    for (const worker of workers) worker.kill('SIGKILL');
    const interrupted = await takeUp(orm, workspaceId, smtp.url);
    const invitations = await forWorkspace(orm, workspaceId).find(InvitationRow, { workspaceId }, { orderBy: { id: 'asc' } });
    return { customers, interactions: options.interactions, beganAt, recipients: smtp.taken.map(({ to }) => to.join()), invitations, interrupted, seconds };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await orm.close(true);
    await smtp.close();
  }
}

function contextOf(orm: Orm, workspaceId: string) {
  return createContext({
    session: { em: forWorkspace(orm, workspaceId), viewer: { workspaceId, actor: 'storm', name: 'Storm', scopes: ['admin'] } },
    now: new Date(), newId: () => uuidv7(), randomBytes: (length) => randomBytes(length), language: 'en',
    reportError: (error) => {
      throw error;
    },
  });
}

async function prepare(orm: Orm, workspaceId: string): Promise<void> {
  await createWorkspace(orm.em.fork(), { id: workspaceId, name: 'Storm', createdAt: new Date(), timeZone: zoneAtNoon(new Date()) });
  await done(changeEmailChannel(contextOf(orm, workspaceId), { senderAddress: 'ask@storm.example' }));
  for (const [name, askWithinDays] of [['Patient', 60], ['Hasty', 1]] as const) {
    const { id } = await done(createSurvey(contextOf(orm, workspaceId), { name, question: 'How likely are you to recommend us?' }));
    await done(setSurveyTrigger(contextOf(orm, workspaceId), id, {
      interactionTypes: ['purchase'], delayMinutes: 0, sampleShare: 1, askWithinDays, channels: ['email'],
    }));
    await done(changeSurveyStatus(contextOf(orm, workspaceId), id, 'live'));
  }
}

/** @returns how many customers something happened to */
async function happen(orm: Orm, workspaceId: string, { customers, interactions, seed }: StormOptions): Promise<number> {
  const random = seededRandom(seed);
  const seen = new Set<number>();
  for (let start = 0; start < interactions; start += AT_ONCE) {
    const inputs = Array.from({ length: Math.min(AT_ONCE, interactions - start) }, (_, index) => {
      const customer = Math.floor(random() * customers);
      seen.add(customer);
      return { type: 'purchase', externalId: `order-${start + index}`, customer: { externalId: `c-${customer}`, email: `c-${customer}@example.com` } };
    });
    const results = await done(recordInteractions(contextOf(orm, workspaceId), inputs, null));
    for (const result of results) if (!result.ok) throw new Error(result.refusal.kind);
  }
  return seen.size;
}

async function dueJobs(orm: Orm): Promise<number> {
  const [row] = await orm.em.fork().execute<{ readonly due: number }[]>(
    `select count(*)::int as due from pgboss.job where name like 'invitations/%'
       and (state in ('active', 'retry') or state = 'created' and start_after <= now())`,
  );
  return row?.due ?? 0;
}

/** What the sweep and its jobs do when the claim of the killed worker has come to its end. */
async function takeUp(orm: Orm, workspaceId: string, smtpUrl: string): Promise<number> {
  const now = new Date(Date.now() + 15 * MINUTE);
  const channels = openChannels({ orm, now: () => now, newId: () => uuidv7() }, { ...mailboxOnly, smtpUrl });
  const context = { em: forWorkspace(orm, workspaceId), viewer: contextOf(orm, workspaceId).viewer, now, newId: () => uuidv7(), randomBytes: (length: number) => randomBytes(length), channels };
  const interrupted = await context.em.fork().find(InvitationRow, { workspaceId, underWaySince: { $ne: null } });
  await keepUp(context);
  for (const { id } of interrupted) await sendInvitationNow(context, id, () => now);
  channels.close();
  return interrupted.length;
}

/** A zone where it is about noon, so that nobody sleeps. */
function zoneAtNoon(at: Date): string {
  const ahead = 12 - at.getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

async function done<T>(result: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.refusal.kind);
  return settled.value;
}
