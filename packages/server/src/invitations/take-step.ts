import { changeInvitation, type InvitationRefusal, type InvitationStep, ok, type Result } from '@goodword/core';
import type { InvitationRow } from './invitation.entity.js';
import { lifeOf } from './life-of.js';

/**
 * Lets something happen to an invitation, as core decides.
 *
 * @param row - locked
 * @returns refuses as `changeInvitation`; then the row is as it was
 */
export function takeStep(row: InvitationRow, step: InvitationStep, at: Date): Result<InvitationRow, InvitationRefusal> {
  const changed = changeInvitation(lifeOf(row), step, at);
  if (!changed.ok) return changed;
  const { scheduledAt: _planned, ...life } = changed.value;
  return ok(Object.assign(row, life));
}

/** The same for a step that nothing can stand in the way of. */
export function takeSureStep(row: InvitationRow, step: InvitationStep, at: Date): void {
  const { status } = row;
  if (!takeStep(row, step, at).ok) throw new TypeError(`an invitation that is ${status} was to become ${step.to}`);
}
