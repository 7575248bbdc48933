import { newInvitation } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { readyChannels } from '../channels/ready-channels.js';
import type { Context } from '../context.js';
import { CustomerRow } from '../customers/customer.entity.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { askAbout, occasionOf } from './ask-about.js';
import { askFacts } from './ask-facts.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import { findAskedInteraction } from './asked-interactions.js';
import { askableCustomer } from './askable-customer.js';
import { InvitationRow, nothingSent } from './invitation.entity.js';
import { orderSending } from './order-sending.js';
import { preparedTrigger } from './prepared-trigger.js';
import { lockQuotas, quotaBookOf, sendingSpan } from './quota-book.js';
import { storedReason } from './stored-reason.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

/**
 * Decides for each survey that asks about such interactions whether and when it asks about this one, and stores either the ask or
 * why there is none. Done again it changes nothing: what is decided stays decided.
 */
export function planInvitationsFor(context: Pick<Context, 'em' | 'viewer' | 'newId' | 'now' | 'channels'>, interactionId: string): Promise<void> {
  const { em: outer, viewer: { workspaceId }, newId, now, channels } = context;
  return outer.transactional(async (em) => {
    const interaction = await em.findOne(InteractionRow, { workspaceId, id: interactionId });
    // The job may have waited: what was cancelled meanwhile is nothing to ask about, nor is a person who was deleted.
    if (interaction === null || interaction.status !== 'completed' || !interaction.customer) return;
    // Of one customer, one decision at a time: the next one sees what this one has planned, whichever survey it is for.
    const customer = await em.findOne(
      CustomerRow,
      { workspaceId, id: interaction.customer.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (customer === null) return;
    const decided = await em.find(InvitationRow, { workspaceId, interaction: { id: interactionId } }, { disableIdentityMap: true });
    const surveysDecided = new Set(decided.map(({ survey }) => survey.id));
    const triggers = (await em.find(SurveyTriggerRow, { workspaceId, survey: { status: 'live' } }, { orderBy: { id: 'asc' } }))
      .filter(({ survey, trigger }) => trigger.interactionTypes.includes(interaction.type) && !surveysDecided.has(survey.id));
    if (triggers.length === 0) return;
    // Its codes are for conditions alone.
    const asked = triggers.some(({ trigger }) => trigger.when !== null) ? await findAskedInteraction(em, workspaceId, interactionId) : null;
    const setting = await askSettingOf(em, workspaceId);
    const known = await askableCustomer(em, workspaceId, await readyChannels({ em, workspaceId, channels, now }), customer);
    const planned = [...known.planned];
    const due: { readonly id: string; readonly dueAt: Date }[] = [];
    for (const row of triggers) {
      await lockQuotas(em, row);
      const rules = askRulesByPlace(preparedTrigger(row), setting)(customer);
      const occasion = occasionOf(interaction, customer.id, rules, now);
      const [facts = {}] = await askFacts(em, workspaceId, row, [{ customer, interaction: asked }], now);
      const quotas = await quotaBookOf(em, workspaceId, rules, setting, sendingSpan(occasion, rules, now));
      const { channel, scheduledAt, reasons } = askAbout({ ...known, planned }, occasion, rules, now, { facts, full: quotas.full() });
      const isScheduled = scheduledAt !== null && channel !== null;
      const id = newId();
      em.create(InvitationRow, {
        ...newInvitation(scheduledAt ?? now),
        ...(isScheduled ? {} : { status: 'skipped', scheduledAt: null, endedAt: now }),
        workspaceId, id, customer, survey: row.survey, interaction, wave: null, waveDay: null, channel,
        reasons: reasons.map(storedReason), ...nothingSent, createdAt: now,
      }, { persist: true });
      if (!isScheduled) continue;
      planned.push({ id, surveyId: row.survey.id, interactionId, scheduledAt });
      due.push({ id, dueAt: scheduledAt });
    }
    await em.flush();
    await orderSending(em, due);
  });
}
