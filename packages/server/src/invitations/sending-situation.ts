import type { AskableCustomer, AskRules, SendingChannel } from '@goodword/core';
import type { Channel } from '../channels/channel.js';
import { readyChannels } from '../channels/ready-channels.js';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import type { Circumstances, Occasion } from './ask-about.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import { askableCustomer } from './askable-customer.js';
import { clockByPlace } from './clock-by-place.js';
import type { LockedInvitation } from './lock-invitation.js';
import { occasionOfInvitation, standingOf } from './occasion-of-invitation.js';
import { preparedTrigger } from './prepared-trigger.js';
import { lockQuotas, quotaBookOf, sendingSpan } from './quota-book.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { waveRules } from './wave-occasion.js';

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
  const trigger = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: row.survey.id } }, { populate: ['survey'] });
  const standing = await standingOf(em, row);
  if (trigger === null || trigger.survey.status === 'closed' || standing === 'over') return 'over';
  if (trigger.survey.status !== 'live' || standing === 'paused') return 'paused';
  await lockQuotas(em, trigger);
  const setting = await askSettingOf(em, workspaceId);
  const placed = askRulesByPlace(preparedTrigger(trigger), setting)(customer);
  // The condition was judged when it happened, or the list was drawn up: whoever buys once more in between stays a first buyer.
  const judged: AskRules = { ...(row.wave ? waveRules(placed) : placed), condition: null };
  const occasion = await occasionOfInvitation(em, row, clockByPlace(setting)(customer));
  const quotas = await quotaBookOf(em, workspaceId, judged, setting, sendingSpan(occasion, judged, now), row.id);
  const channels = await readyChannels({ em, workspaceId, channels: context.channels, now });
  const { customer: known } = await askableCustomer(em, workspaceId, channels, customer);
  return { occasion, circumstances: { facts: {}, full: quotas.full() }, rules: judged, customer: known, channels };
}
