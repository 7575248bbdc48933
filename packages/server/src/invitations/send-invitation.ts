import { deliver, type DeliveryOrder } from '../channels/deliver.js';
import type { EntityManager } from '../orm.js';
import { claimInvitation } from './claim-invitation.js';
import { claimReminder } from './claim-reminder.js';
import { recordReminder, recordSending, type SendingOutcome } from './record-sending.js';
import type { SendingContext } from './sending-situation.js';

/** How something is sent: what decides that it goes out, and what is written down of it. */
interface Sending {
  readonly claim: (context: SendingContext, em: EntityManager, id: string) => Promise<DeliveryOrder | null>;
  /** Whether it is to be tried again at once. */
  readonly record: (context: SendingContext, em: EntityManager, outcome: SendingOutcome) => Promise<boolean>;
}

/** Sends an invitation that is due, once, whoever does this how often and wherever one of them dies. */
export function sendInvitationNow(context: SendingContext, id: string, clock: () => Date): Promise<void> {
  return send(context, { claim: claimInvitation, record: recordSending }, id, clock);
}

/** The same for the reminder of an invitation. */
export function remindNow(context: SendingContext, id: string, clock: () => Date): Promise<void> {
  return send(context, { claim: claimReminder, record: recordReminder }, id, clock);
}

// Counted in one transaction, sent outside of it, written down in another: no lock is held while a mail server thinks.
async function send(context: SendingContext, { claim, record }: Sending, id: string, clock: () => Date): Promise<void> {
  const { channels, randomBytes } = context;
  for (let goesOn = true; goesOn;) {
    // Each look is a new one: nothing of the one before is believed.
    const em = context.em.fork();
    const order = await em.transactional((transaction) => claim(context, transaction, id));
    if (order === null) return;
    const outcome = await deliver({ em, channels, now: clock, random: () => fractionOf(randomBytes(4)) }, order);
    goesOn = await em.fork().transactional((transaction) => record(context, transaction, { id, via: order.channel.kind, outcome }));
  }
}

function fractionOf(bytes: Uint8Array): number {
  return bytes.reduce((fraction, byte) => (fraction + byte) / 256, 0);
}
