import type { Day, PreparedTrigger } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { readyChannels } from '../channels/ready-channels.js';
import type { Context } from '../context.js';
import { type FilteredCustomer, lockCustomers } from '../customers/filtered-customers.js';
import type { EntityManager } from '../orm.js';
import { askAbout } from './ask-about.js';
import { askFacts } from './ask-facts.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import { askableCustomers } from './askable-customers.js';
import { clockByPlace } from './clock-by-place.js';
import { drawWave } from './draw-wave.js';
import { orderSending } from './order-sending.js';
import { preparedTrigger } from './prepared-trigger.js';
import { lockQuotas, quotaBookOf } from './quota-book.js';
import { storedReason } from './stored-reason.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { SurveyWaveRow } from './survey-wave.entity.js';
import { waveOccasion, waveRules } from './wave-occasion.js';

type WaveContext = Pick<Context, 'em' | 'viewer' | 'newId' | 'now' | 'channels'>;

/** Customers who are decided about in one transaction. */
const CHUNK = 1_000;

const day = 86_400_000;

interface Waiting {
  readonly customer_id: string;
  readonly day: Day;
}

/**
 * Decides for each customer of a wave whether and when they are asked, and stores either the ask or why there is none: chunk by
 * chunk, a transaction each, so that whoever goes on after a crash goes on where this one ended. A wave that is paused is left
 * as it is.
 */
export async function planWaveOf(context: WaveContext, waveId: string, signal: AbortSignal): Promise<void> {
  await drawWave(context, waveId);
  for (let last: Waiting | null = null; ;) {
    last = await planChunk(context, waveId, last);
    if (last === null) return;
    signal.throwIfAborted();
  }
}

/**
 * @param after - of the chunk before: what was removed there need not be passed over
 * @returns the last one; `null` when there are no more
 */
function planChunk(context: WaveContext, waveId: string, after: Waiting | null): Promise<Waiting | null> {
  const { em: outer, viewer: { workspaceId } } = context;
  return outer.fork().transactional(async (em) => {
    // Whoever pauses or cancels waits for this chunk, and the next one sees it.
    const wave = await em.findOne(SurveyWaveRow, { workspaceId, id: waveId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (wave === null || wave.status !== 'running') return null;
    // Not with the wave, or it would be locked as well: whoever answers holds their customer and waits for the survey.
    await em.populate(wave, ['survey']);
    if (wave.survey.status === 'closed') return null;
    const row = await em.findOne(SurveyTriggerRow, { workspaceId, survey: wave.survey });
    if (row === null) return null;
    const waiting = await em.execute<Waiting[]>(
      `select customer_id, day::text as day from survey_wave_waiting
        where workspace_id = ? and wave_id = ? ${after === null ? '' : 'and (day, customer_id) > (?::date, ?::uuid)'}
        order by day, customer_id limit ${CHUNK}`, [workspaceId, waveId, ...(after === null ? [] : [after.day, after.customer_id])]);
    if (waiting.length === 0) return null;
    const days = new Map(waiting.map(({ customer_id: id, day: on }) => [id, on]));
    const customers = await lockCustomers(em, workspaceId, [...days.keys()]);
    await lockQuotas(em, row);
    await planCustomers(context, em, { wave, row, customers, days });
    await em.execute(
      'delete from survey_wave_waiting where workspace_id = ? and wave_id = ? and customer_id = any(?::uuid[])',
      [workspaceId, waveId, `{${[...days.keys()].join(',')}}`]);
    return waiting.length < CHUNK ? null : waiting.at(-1) ?? null;
  });
}

interface Chunk {
  readonly wave: SurveyWaveRow;
  readonly row: SurveyTriggerRow;
  readonly customers: readonly FilteredCustomer[];
  readonly days: ReadonlyMap<string, Day>;
}

async function planCustomers(context: WaveContext, em: EntityManager, { wave, row, customers, days }: Chunk): Promise<void> {
  const { viewer: { workspaceId }, newId, now, channels } = context;
  const setting = await askSettingOf(em, workspaceId);
  const prepared = preparedTrigger(row);
  const [rulesAt, clockAt] = [askRulesByPlace(prepared, setting), clockByPlace(setting)];
  const asked = await askableCustomers(em, workspaceId, await readyChannels({ em, workspaceId, channels, now }), customers);
  const facts = await askFacts(em, workspaceId, row, customers.map((customer) => ({ customer, interaction: null })), now);
  const quotas = await quotaBookOf(em, workspaceId, prepared, setting, { from: now, until: lastOf(days, prepared, now) });
  const due: { readonly id: string; readonly dueAt: Date }[] = [];
  const rows = customers.map((customer, index) => {
    const [known, knownFacts = {}, waveDay] = [asked[index], facts[index], days.get(customer.id)];
    if (known === undefined || waveDay === undefined) throw new TypeError('planCustomers: of each customer there is one answer and a day');
    const rules = waveRules(rulesAt(customer));
    const { channel, scheduledAt, reasons } = askAbout(
      known, waveOccasion(wave, waveDay, clockAt(customer)), rules, now, { facts: knownFacts, full: quotas.full() });
    const isScheduled = scheduledAt !== null && channel !== null;
    const id = newId();
    if (isScheduled) {
      quotas.enter(scheduledAt);
      due.push({ id, dueAt: scheduledAt });
    }
    return {
      id, customer_id: customer.id, wave_day: waveDay, channel, reasons: reasons.map(storedReason),
      ...(isScheduled ? { status: 'scheduled', scheduled_at: scheduledAt } : { status: 'skipped', ended_at: now }),
    };
  });
  // One text for all of them: a value for each column of a thousand rows would take longer to read than to store.
  await em.execute(
    `insert into invitation (workspace_id, id, customer_id, survey_id, wave_id, wave_day, status, channel, scheduled_at, ended_at, reasons, created_at)
     select ?::uuid, id, customer_id, ?::uuid, ?::uuid, wave_day, status, channel, scheduled_at, ended_at, reasons, ?
       from jsonb_to_recordset(?::jsonb) as planned (id uuid, customer_id uuid, wave_day date, status text, channel text,
         scheduled_at timestamptz, ended_at timestamptz, reasons jsonb)`,
    [workspaceId, row.survey.id, wave.id, now, JSON.stringify(rows)],
  );
  await orderSending(em, due);
}

/** The last instant at which any of them may be asked; a day more, as days are not the same everywhere. */
function lastOf(days: ReadonlyMap<string, Day>, { trigger }: Pick<PreparedTrigger, 'trigger'>, now: Date): Date {
  const latest = Math.max(now.getTime(), ...[...days.values()].map((on) => Date.parse(on)));
  return new Date(latest + (trigger.askWithinDays + 2) * day);
}
