// One dry run or one wave in a process of its own, so that the memory it needs at its peak is its own.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { mailboxOnly, openChannels } from '../dist/channels/open-channels.js';
import { createContext } from '../dist/context.js';
import { dryRunOf } from '../dist/invitations/dry-run.js';
import { planWaveOf } from '../dist/invitations/plan-wave.js';
import { scheduleWave } from '../dist/invitations/survey-wave.commands.js';
import { forWorkspace, openOrm } from '../dist/orm.js';

const [url = '', workspaceId = '', surveyId = '', what = 'dry-run'] = process.argv.slice(2);
const orm = await openOrm(url);
const channels = openChannels({ orm, now: () => new Date(), newId: () => uuidv7() }, mailboxOnly);
const context = createContext({
  session: { em: forWorkspace(orm, workspaceId), viewer: { workspaceId, actor: 'bench', name: 'Bench', scopes: ['admin'] } },
  now: new Date(),
  newId: () => uuidv7(),
  randomBytes: (length) => randomBytes(length),
  channels,
  language: 'en',
  reportError: (error) => {
    throw error;
  },
});
const started = performance.now();
const customers = what === 'wave' ? await wave() : await dryRun();
const seconds = (performance.now() - started) / 1_000;
channels.close();
await orm.close(true);
process.stdout.write(JSON.stringify({ customers, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1_024 }));

async function dryRun(): Promise<number> {
  const summary = await dryRunOf(context, surveyId, {}, false);
  return summary?.customers ?? 0;
}

async function wave(): Promise<number> {
  const tomorrow = new Date(context.now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const scheduled = await scheduleWave(context, surveyId, {}, { startsOn: tomorrow, weeks: 2, hour: 10 });
  if (!scheduled.ok) throw new Error(scheduled.refusal.kind);
  await planWaveOf(context, scheduled.value.id, new AbortController().signal);
  const [counted] = await context.em.execute<{ readonly n: number }[]>('select count(*)::int as n from invitation where wave_id = ?', [scheduled.value.id]);
  return counted?.n ?? 0;
}
