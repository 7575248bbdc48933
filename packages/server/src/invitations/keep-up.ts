import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { InvitationRow } from './invitation.entity.js';
import { orderReminders, orderSending } from './order-sending.js';
import { takeSureStep } from './take-step.js';

/** So long a job may be late, or a message be on its way, before anybody wonders. */
const PATIENCE_MS = 10 * 60_000;
const AT_ONCE = 1_000;

type KeepUpContext = Pick<Context, 'em' | 'viewer' | 'now'>;

/**
 * Puts in again what is due and has no job any more: of a survey that is live again or a wave that goes on, and what was lost with
 * its job. What has a job is not put in twice. Then takes back what a closed survey had planned, and lets links expire whose time is
 * over.
 */
export async function keepUp(context: KeepUpContext): Promise<void> {
  const { em, viewer: { workspaceId }, now } = context;
  const late = new Date(now.getTime() - PATIENCE_MS);
  await putIn(em, orderSending, `invitation.status = 'scheduled' and scheduled_at <= ?`, [workspaceId, late]);
  await putIn(em, orderSending, 'under_way_since <= ?', [workspaceId, late]);
  await putIn(em, orderReminders, 'remind_at <= ?', [workspaceId, late]);
  // By their ids: a join would lock the surveys as well, which whoever answers holds.
  const closed = await em.fork().find(SurveyRow, { workspaceId, status: 'closed' }, { fields: ['id'] });
  if (closed.length > 0) await endAll(context, { status: 'scheduled', survey: { id: { $in: closed.map(({ id }) => id) } } }, 'cancelled');
  await endAll(context, { status: { $in: ['sent', 'opened', 'bounced'] }, expiresAt: { $lte: now } }, 'expired');
}

/** What is paused is left where it is: it would be put in again every five minutes, and come to nothing. */
function putIn(outer: EntityManager, order: typeof orderSending, condition: string, parameters: readonly unknown[]): Promise<void> {
  return outer.fork().transactional(async (em) => order(em, await em.execute<{ readonly id: string }[]>(
    `select invitation.id from invitation join survey on survey.workspace_id = invitation.workspace_id and survey.id = survey_id
      left join survey_wave on survey_wave.workspace_id = invitation.workspace_id and survey_wave.id = wave_id
      where invitation.workspace_id = ? and ${condition} and survey.status not in ('draft', 'paused') and survey_wave.status is distinct from 'paused'`,
    [...parameters])));
}

async function endAll(
  { em: outer, viewer: { workspaceId }, now }: KeepUpContext, condition: FilterQuery<InvitationRow>, to: 'cancelled' | 'expired',
): Promise<void> {
  for (let found = AT_ONCE; found === AT_ONCE;) {
    found = await outer.fork().transactional(async (em) => {
      // What somebody answers or sends at this moment is left to the next time.
      const rows = await em.find(
        InvitationRow, { $and: [{ workspaceId }, condition] }, { limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
      );
      for (const row of rows) {
        takeSureStep(row, { to }, now);
        row.underWaySince = null;
        row.remindAt = null;
      }
      await em.flush();
      return rows.length;
    });
  }
}
