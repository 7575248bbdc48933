import type { AskableCustomer, AskRules, SendingChannel } from '@goodword/core';
import type { Channel } from '../channels/channel.js';
import { readyChannels } from '../channels/ready-channels.js';
import type { Context } from '../context.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import type { EntityManager } from '../orm.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { type Circumstances, type Occasion, occasionOf } from './ask-about.js';
import { askFacts } from './ask-facts.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import { askableCustomer } from './askable-customer.js';
import { findAskedInteraction } from './asked-interactions.js';
import type { LockedInvitation } from './lock-invitation.js';
import { preparedTrigger } from './prepared-trigger.js';
import { lockQuotas, quotaBookOf, sendingSpan } from './quota-book.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

export type SendingContext = Pick<Context, 'em' | 'viewer' | 'now' | 'newId' | 'randomBytes' | 'channels'>;

/** What decides whether something goes out at this instant. */
export interface SendingSituation {
  readonly occasion: Occasion;
  readonly circumstances: Circumstances;
  readonly rules: AskRules;
  readonly customer: AskableCustomer;
  /** Those that something can be sent through. */
  readonly channels: ReadonlyMap<SendingChannel, Channel>;
}

/**
 * Looks at everything anew, as time has passed since it was planned.
 *
 * @param em - inside the transaction that locked it
 * @returns `paused` until the survey is live again; `over` when there is nothing to ask about any more
 */
export async function sendingSituation(
  context: SendingContext, em: EntityManager, { row, customer }: LockedInvitation,
): Promise<SendingSituation | 'paused' | 'over'> {
  const { viewer: { workspaceId }, now } = context;
  const survey = await em.findOneOrFail(SurveyRow, { workspaceId, id: row.survey.id });
  const trigger = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: survey.id } });
  const { status } = await em.findOneOrFail(InteractionRow, { workspaceId, id: row.interaction.id });
  const interaction = await findAskedInteraction(em, workspaceId, row.interaction.id);
  if (survey.status === 'closed' || trigger === null || status !== 'completed' || interaction === null) return 'over';
  if (survey.status !== 'live') return 'paused';
  await lockQuotas(em, trigger);
  const setting = await askSettingOf(em, workspaceId);
  const rules = askRulesByPlace(preparedTrigger(trigger), setting)(customer);
  const occasion = occasionOf(interaction, customer.id, rules, now);
  const [facts = {}] = await askFacts(em, workspaceId, trigger, [{ customer, interaction }], now);
  const quotas = await quotaBookOf(em, workspaceId, rules, setting, sendingSpan(occasion, rules, now), row.id);
  const channels = await readyChannels({ em, workspaceId, channels: context.channels, now });
  const { customer: known } = await askableCustomer(em, workspaceId, customer);
  const reaches = known.reaches.map((reach) => ({ ...reach, ready: channels.has(reach.channel) }));
  return { occasion, circumstances: { facts, full: quotas.full() }, rules, customer: { ...known, reaches }, channels };
}
