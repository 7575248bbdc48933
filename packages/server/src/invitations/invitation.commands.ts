import { type InvitationNotFound, type InvitationNotPossible, refuse, type Result } from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import type { InvitationRow } from './invitation.entity.js';
import { lockInvitation } from './lock-invitation.js';
import { takeStep } from './take-step.js';

export type CancelInvitationRefusal = InvitationNotFound | InvitationNotPossible;

/** Takes an invitation back: it does not go out, or its link can no longer be answered, and nobody is reminded of it. */
export function cancelInvitation(
  { em: outer, viewer: { workspaceId }, now }: Context, id: string,
): Promise<Result<InvitationRow, CancelInvitationRefusal>> {
  return outer.transactional(async (em) => {
    const locked = isUuid(id) ? await lockInvitation(em, workspaceId, id) : null;
    if (locked === null) return refuse({ kind: 'invitation/not-found' });
    const taken = takeStep(locked.row, { to: 'cancelled' }, now);
    if (!taken.ok) {
      if (taken.refusal.kind === 'invitation/not-possible') return refuse(taken.refusal);
      throw new TypeError(`taking an invitation back was refused as ${taken.refusal.kind}`);
    }
    const { value: row } = taken;
    row.underWaySince = null;
    row.remindAt = null;
    await em.flush();
    return taken;
  });
}
