import {
  changeInvitation, type Invitation, type InvitationStep, linkExpiresAt, newInvitation, type SurveyTrigger,
} from '@goodword/core';
import type { Context } from '../context.js';
import { recordInteractions } from '../interactions/record-interactions.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { InvitationRow, nothingSent } from '../invitations/invitation.entity.js';
import { storedReason } from '../invitations/stored-reason.js';
import { setSurveyTrigger } from '../invitations/survey-trigger.commands.js';
import type { Setting } from './setting.js';

/** An answer of the last weeks that came by an invitation, with the customer who is made up for it. */
export interface InvitedAnswer extends Pick<Setting, 'respondedAt' | 'branch' | 'staff' | 'channel'> {
  readonly id: string;
  readonly customer: DemoCustomer;
}

export interface DemoCustomer {
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** A purchase, and what became of asking about it. */
interface Occasion extends Omit<InvitedAnswer, 'id' | 'respondedAt'> {
  readonly boughtAt: Date;
  readonly sentAt: Date;
  readonly steps: readonly (readonly [to: Exclude<InvitationStep['to'], 'sent'>, at: Date])[];
  readonly outcome: 'sent' | 'skipped' | 'planned';
  readonly responseId: string | null;
}

/** Further customers for each who answered: about as many as do not answer. */
const SILENT_FOR_EACH = 2;
const PLANNED = 6;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const trigger = { interactionTypes: ['purchase'], delayMinutes: 120 } as const;

const firstNames = ['Ana', 'Bruno', 'Camila', 'Diego', 'Eduarda', 'Felipe', 'Gabriela', 'Heitor', 'Isabela', 'João', 'Larissa', 'Mateus', 'Natália', 'Otávio', 'Paula', 'Rafael', 'Sofia', 'Tiago', 'Vitória', 'Yasmin'];
const lastNames = ['Almeida', 'Barbosa', 'Cardoso', 'Dias', 'Esteves', 'Ferreira', 'Gomes', 'Lima', 'Martins', 'Nogueira', 'Oliveira', 'Pereira', 'Ribeiro', 'Santos', 'Teixeira'];

/** The customer of a number, always the same one; nobody has the address. */
export function demoCustomer(number: number): DemoCustomer {
  const first = firstNames[number % firstNames.length] ?? 'Ana';
  const last = lastNames[Math.floor(number / firstNames.length + number) % lastNames.length] ?? 'Lima';
  const plain = `${first}.${last}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return { externalId: `cliente-${number}`, name: `${first} ${last}`, email: `${plain}.${number}@example.com`, locale: 'pt-BR' };
}

/** Whether an answer came by an invitation that the demonstration can tell of. */
export function isInvited({ channel, respondedAt }: Setting, now: Date): boolean {
  return (channel === 'email' || channel === 'sms') && now.getTime() - respondedAt.getTime() < 45 * DAY_MS;
}

/**
 * Makes up how the answers of the last weeks came: the purchases before them, and the invitations, with those that nobody answered.
 * From now on the survey asks after each purchase.
 *
 * @param random - seeded
 */
export async function inviteCustomers(context: Context, surveyId: string, answers: readonly InvitedAnswer[], random: () => number): Promise<void> {
  const silent = Array.from({ length: answers.length * SILENT_FOR_EACH + PLANNED }, (_, index) => {
    const like = answers[index % answers.length];
    return like === undefined ? [] : [withoutAnswer(like, demoCustomer(answers.length + index), index < PLANNED, context.now, random)];
  }).flat();
  const occasions = [...answers.map((answer) => withAnswer(answer, random)), ...silent];
  // Before anything is asked about them: what happened is history.
  const recorded = await recordInteractions(context, context.em, occasions.map(({ boughtAt, branch, staff, customer }, index) => ({
    type: 'purchase', externalId: `pedido-${index}`, occurredAt: boughtAt, branch, staff, customer,
    amount: { amount: String(1_200 + Math.floor(random() * 9_000)), currency: 'BRL' },
  })));
  const ids = recorded.map((one) => {
    if (!one.ok) throw new Error(`demonstration: ${one.refusal.kind}`);
    return one.value.id;
  });
  const set = await setSurveyTrigger(context, surveyId, trigger);
  if (!set.ok) throw new Error(`demonstration: ${set.refusal.kind}`);
  await storeInvitations(context, surveyId, occasions, ids, set.value.trigger);
}

function withAnswer({ id, respondedAt, ...answer }: InvitedAnswer, random: () => number): Occasion {
  const sentAt = inDaytime(new Date(respondedAt.getTime() - (0.2 + random() * 30) * HOUR_MS));
  return {
    ...answer, sentAt, boughtAt: new Date(sentAt.getTime() - 2 * HOUR_MS), outcome: 'sent', responseId: id,
    steps: [['opened', new Date(respondedAt.getTime() - 60_000)], ['answered', respondedAt]],
  };
}

function withoutAnswer(
  { id: _id, respondedAt, ...like }: InvitedAnswer, customer: DemoCustomer, isPlanned: boolean, now: Date, random: () => number,
): Occasion {
  const tomorrow = (Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS;
  const sentAt = isPlanned ? new Date(tomorrow + (13 + random() * 8) * HOUR_MS) : inDaytime(new Date(respondedAt.getTime() - random() * 20 * HOUR_MS));
  const boughtAt = isPlanned ? new Date(now.getTime() - random() * 2 * HOUR_MS) : new Date(sentAt.getTime() - 2 * HOUR_MS);
  const after = (hours: number): Date => new Date(Math.min(now.getTime(), sentAt.getTime() + hours * HOUR_MS));
  const draw = random();
  const occasion = { ...like, customer, sentAt, boughtAt, responseId: null };
  if (isPlanned) return { ...occasion, outcome: 'planned', steps: [] };
  if (draw < 0.2) return { ...occasion, outcome: 'skipped', steps: [['skipped', after(0)]] };
  if (draw < 0.25) return { ...occasion, outcome: 'sent', steps: [['bounced', after(0.1)]] };
  if (draw < 0.3) return { ...occasion, outcome: 'sent', steps: [['opened', after(3)], ['declined', after(3.1)]] };
  return { ...occasion, outcome: 'sent', steps: draw < 0.55 ? [['opened', after(5)]] : [] };
}

/** Nobody is asked at night: what falls into it is moved back by some hours. The workspace is three hours behind UTC. */
function inDaytime(instant: Date): Date {
  const hour = instant.getUTCHours();
  const back = hour < 12 ? hour + 4 : Math.max(0, hour - 21);
  return new Date(instant.getTime() - back * HOUR_MS);
}

async function storeInvitations(
  { em, viewer: { workspaceId }, newId, now }: Context, surveyId: string, occasions: readonly Occasion[], ids: readonly string[], rules: SurveyTrigger,
): Promise<void> {
  const interactions = await em.find(InteractionRow, { workspaceId, id: { $in: [...ids] } }, { disableIdentityMap: true });
  const customerOf = new Map(interactions.map(({ id, customer }) => [id, customer?.id]));
  const rows = occasions.map((occasion, index) => {
    const id = ids[index] ?? '';
    const { channel, boughtAt, outcome, responseId } = occasion;
    const life = lifeOf(occasion, rules, now);
    return {
      workspaceId, id: newId(), ...nothingSent, ...life,
      // Who was not drawn was never planned, and is no step of the funnel.
      ...(outcome === 'skipped' ? { scheduledAt: null } : {}),
      customer: [workspaceId, customerOf.get(id) ?? ''] as const,
      survey: [workspaceId, surveyId] as const,
      interaction: [workspaceId, id] as const,
      response: responseId === null ? null : ([workspaceId, responseId] as const),
      channel: channel === 'sms' ? ('sms' as const) : ('email' as const),
      failureReason: life.status === 'bounced' ? ('address-unknown' as const) : null,
      reasons: outcome === 'skipped' ? [storedReason({ kind: 'eligibility/not-sampled', share: rules.sampleShare })] : [],
      createdAt: new Date(boughtAt.getTime() + 60_000),
    };
  });
  await em.insertMany(InvitationRow, rows);
}

/** Step by step, as core lets an invitation live; one whose link has expired by now ends with that. */
function lifeOf({ sentAt, outcome, steps }: Occasion, rules: SurveyTrigger, now: Date): Invitation {
  const expiresAt = linkExpiresAt(sentAt, rules);
  let life = newInvitation(sentAt);
  if (outcome === 'sent') life = stepped(life, { to: 'sent', expiresAt }, sentAt);
  for (const [to, at] of steps) life = stepped(life, { to }, at);
  const isOver = (life.status === 'sent' || life.status === 'opened') && expiresAt <= now;
  return isOver ? stepped(life, { to: 'expired' }, expiresAt) : life;
}

function stepped(life: Invitation, step: InvitationStep, at: Date): Invitation {
  const next = changeInvitation(life, step, at);
  if (!next.ok) throw new Error(`demonstration: ${next.refusal.kind}`);
  return next.value;
}
