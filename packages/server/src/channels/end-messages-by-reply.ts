import { isStopReply, parsePhone } from '@goodword/core';
import { withdrawChannel } from '../consents/withdraw-channel.js';
import { CustomerRow } from '../customers/customer.entity.js';
import { forWorkspace, type Orm } from '../orm.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { readMessageTag } from './message-tag.js';

/** An SMS that came in. */
export interface SmsReply {
  readonly from: string;
  readonly text: string;
  /** The id of the message that it answers, where the gateway knows it. */
  readonly inReplyTo: string | null;
}

/**
 * Ends the SMS of whoever replies STOP, in one of the six languages. Without the message that it answers nobody knows whose SMS
 * are meant: then those of every workspace that has the number end, since whoever says stop to one sender number has said it to all of them.
 *
 * @returns how many customers it ended something for; 0 for every other text, which is nobody's business here
 */
export async function endMessagesByReply(
  { orm, now, newId }: { readonly orm: Orm; readonly now: Date; readonly newId: () => string }, { from, text, inReplyTo }: SmsReply,
): Promise<number> {
  const phone = parsePhone(from);
  if (phone === null || !isStopReply(text)) return 0;
  const answered = inReplyTo === null ? null : readMessageTag(inReplyTo);
  const workspaceIds = answered === null ? (await orm.em.fork().find(WorkspaceRow, {}, { fields: ['id'] })).map(({ id }) => id) : [answered.workspaceId];
  let ended = 0;
  for (const workspaceId of workspaceIds) {
    ended += await forWorkspace(orm, workspaceId).transactional(async (em) => {
      const customers = await em.find(CustomerRow, { workspaceId, phone }, { orderBy: { id: 'asc' } });
      let changed = 0;
      for (const { id } of customers) {
        if (await withdrawChannel({ newId, now }, em, { workspaceId, customerId: id, channel: 'sms', source: 'STOP by SMS' })) changed += 1;
      }
      return changed;
    });
  }
  return ended;
}
