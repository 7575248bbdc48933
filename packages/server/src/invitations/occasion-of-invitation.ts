import type { CalendarClock } from '@goodword/core';
import { InteractionRow } from '../interactions/interaction.entity.js';
import type { EntityManager } from '../orm.js';
import type { Occasion } from './ask-about.js';
import type { InvitationRow } from './invitation.entity.js';
import { SurveyWaveRow } from './survey-wave.entity.js';
import { waveOccasion } from './wave-occasion.js';

type AskingInvitation = Pick<InvitationRow, 'workspaceId' | 'interaction' | 'wave' | 'waveDay'>;

/** Whether what an invitation asks about still stands: `over` when it did not take place after all, or its list was cancelled. */
export async function standingOf(em: EntityManager, { workspaceId, interaction, wave }: AskingInvitation): Promise<'stands' | 'paused' | 'over'> {
  if (wave) {
    const { status } = await em.findOneOrFail(SurveyWaveRow, { workspaceId, id: wave.id }, { refresh: true });
    return ({ running: 'stands', paused: 'paused', cancelled: 'over' } as const)[status];
  }
  const about = interaction ? await em.findOneOrFail(InteractionRow, { workspaceId, id: interaction.id }) : null;
  return about?.status === 'completed' ? 'stands' : 'over';
}

/** What an invitation asks about. */
export async function occasionOfInvitation(
  em: EntityManager, { workspaceId, interaction, wave, waveDay }: AskingInvitation, clock: CalendarClock,
): Promise<Occasion> {
  if (wave && waveDay !== null) return waveOccasion(await em.findOneOrFail(SurveyWaveRow, { workspaceId, id: wave.id }), waveDay, clock);
  if (!interaction) throw new TypeError('the table holds that an invitation is about an interaction or of a wave');
  const { id, type, occurredAt } = await em.findOneOrFail(InteractionRow, { workspaceId, id: interaction.id });
  return { id, interactionType: type, happenedAt: occurredAt };
}
