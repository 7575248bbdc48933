import type { Context } from '../context.js';
import { enqueueAll } from '../jobs/enqueue.js';
import type { EntityManager } from '../orm.js';
import { planInvitations } from './plan-invitations.queue.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

/**
 * Has it decided, soon after this transaction, which surveys ask about interactions that are recorded in it. What no survey asks
 * about, or nobody knows the customer of, leaves no job.
 *
 * @param em - inside the transaction that records them
 */
export async function orderPlanning(
  { viewer: { workspaceId } }: Pick<Context, 'viewer'>,
  em: EntityManager,
  interactions: readonly { readonly id: string; readonly type: string; readonly hasCustomer: boolean }[],
): Promise<void> {
  const withCustomer = interactions.filter(({ hasCustomer }) => hasCustomer);
  if (withCustomer.length === 0) return;
  const triggers = await em.find(SurveyTriggerRow, { workspaceId, survey: { status: 'live' } }, { disableIdentityMap: true });
  const types = new Set(triggers.flatMap(({ trigger }) => trigger.interactionTypes));
  const meant = withCustomer.filter(({ type }) => types.has(type));
  if (meant.length > 0) await enqueueAll(em, planInvitations, meant.map(({ id }) => ({ payload: { interactionId: id } })));
}
