import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { reachableStates } from '../../test/reachable-states.js';
import { changeInvitation, type InvitationStep } from './change-invitation.js';
import { contactOfInvitation } from './contact-of-invitation.js';
import { newInvitation, type Invitation } from './invitation.js';
import { invitationStatuses, invitationTransitions, type InvitationStatus } from './invitation-status.js';
import { linkExpiresAt } from './link-expires-at.js';

const day = 24 * 3_600_000;
const monday = new Date('2026-11-23T10:00:00Z');
const after = (days: number) => new Date(monday.getTime() + days * day);
const expiresAt = after(30);
const stepTo = (to: InvitationStep['to']): InvitationStep => (to === 'sent' ? { to, expiresAt } : { to });
const walked = (...steps: readonly InvitationStep['to'][]): Invitation =>
  steps.reduce((invitation, to, index) => valueOf(changeInvitation(invitation, stepTo(to), after(index + 1))), newInvitation(monday));

describe('the statuses of an invitation', () => {
  it('can all be reached, and end', () => {
    expect(reachableStates(invitationTransitions, 'scheduled')).toEqual(new Set(invitationStatuses));
    for (const status of ['answered', 'expired', 'cancelled', 'skipped'] as const) expect(invitationTransitions[status]).toEqual([]);
  });

  it('never come back to one that was left, but for a bounce that was none', () => {
    for (const status of invitationStatuses) {
      for (const next of invitationTransitions[status]) expect(reachableStates(invitationTransitions, next).has(status)).toBe(false);
    }
  });
});

describe('an invitation', () => {
  it('goes out, is opened and answered, and keeps when', () => {
    expect(walked('sent', 'opened', 'answered')).toEqual({
      status: 'answered', scheduledAt: monday, sentAt: after(1), expiresAt, openedAt: after(2), answeredAt: after(3), declinedAt: null,
      bouncedAt: null, endedAt: null,
    });
  });

  it.each(['expired', 'cancelled'] as const)('ends when it is %s', (to) => {
    expect(valueOf(changeInvitation(walked('sent'), { to }, expiresAt))).toMatchObject({ status: to, endedAt: expiresAt });
  });

  it('is skipped before it goes out, and not after', () => {
    expect(walked('skipped')).toMatchObject({ status: 'skipped', sentAt: null, endedAt: after(1) });
    expect(refusalOf(changeInvitation(walked('sent'), { to: 'skipped' }, after(2))))
      .toEqual({ kind: 'invitation/not-possible', status: 'sent', to: 'skipped' });
  });

  it('can be answered by who had declined before', () => {
    expect(walked('sent', 'declined', 'answered')).toMatchObject({ status: 'answered', declinedAt: after(2), answeredAt: after(3) });
  });

  it('can be answered though a report says that it bounced', () => {
    expect(walked('sent', 'bounced', 'opened', 'answered')).toMatchObject({ status: 'answered', bouncedAt: after(2) });
  });

  it.each(['opened', 'answered', 'declined'] as const)('cannot be %s when its link has expired', (to) => {
    const sent = walked('sent');
    expect(changeInvitation(sent, { to }, new Date(expiresAt.getTime() - 1)).ok).toBe(true);
    expect(refusalOf(changeInvitation(sent, { to }, expiresAt))).toEqual({ kind: 'invitation/link-expired', expiredAt: expiresAt });
  });

  it('does not expire while its link can be answered', () => {
    expect(refusalOf(changeInvitation(walked('sent'), { to: 'expired' }, after(29))))
      .toEqual({ kind: 'invitation/not-possible', status: 'sent', to: 'expired' });
  });

  it('that was refused at once has no link, and can end all the same', () => {
    const refused = walked('bounced');
    expect(refused).toMatchObject({ sentAt: null, expiresAt: null, bouncedAt: after(1) });
    expect(valueOf(changeInvitation(refused, { to: 'answered' }, after(90)))).toMatchObject({ status: 'answered', answeredAt: after(90) });
    expect(valueOf(changeInvitation(refused, { to: 'expired' }, after(2)))).toMatchObject({ status: 'expired', endedAt: after(2) });
  });

  it('is not changed by a step that was made already', () => {
    for (const steps of [['sent'], ['sent', 'opened'], ['sent', 'bounced'], ['sent', 'answered'], ['cancelled']] as const) {
      const invitation = walked(...steps);
      expect(valueOf(changeInvitation(invitation, stepTo(steps.at(-1) ?? 'sent'), after(9)))).toBe(invitation);
    }
  });

  it.each(['answered', 'declined'] as const)('that is %s may be opened again, even when its link has expired', (to) => {
    const invitation = walked('sent', to);
    expect(valueOf(changeInvitation(invitation, { to: 'opened' }, after(90)))).toBe(invitation);
  });

  it('takes no step that the table does not have, and keeps what was said, whatever is reported', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...invitationStatuses), fc.nat({ max: 60 })), { maxLength: 12 });
    fc.assert(fc.property(steps, (reports) => {
      let invitation = newInvitation(monday);
      const path: InvitationStatus[] = ['scheduled'];
      for (const [to, days] of reports) {
        if (to === 'scheduled') continue;
        const changed = changeInvitation(invitation, stepTo(to), after(days));
        if (!changed.ok || changed.value === invitation) continue;
        expect(invitationTransitions[invitation.status]).toContain(to);
        // Only a status is left: nothing that was known is forgotten.
        for (const [field, value] of Object.entries(invitation)) {
          if (value instanceof Date) expect(changed.value[field as keyof Invitation]).toEqual(value);
        }
        invitation = changed.value;
        path.push(to);
      }
      expect(new Set(path).size).toBe(path.length);
      if (invitation.status === 'answered') expect(invitation.answeredAt).not.toBeNull();
    }));
  });
});

describe('what an invitation is to the contact budget', () => {
  const ids = { id: 'i1', surveyId: 'after purchase', remindsOf: null };

  it('is a survey that counts from when it went out', () => {
    expect(contactOfInvitation(walked('sent', 'opened', 'declined'), ids)).toEqual({
      ...ids, kind: 'survey', sentAt: after(1), shownAt: after(2), declinedAt: after(3), answeredAt: null,
    });
    expect(contactOfInvitation(walked('sent', 'answered'), { ...ids, remindsOf: 'i0' })).toMatchObject({ kind: 'reminder', answeredAt: after(2) });
  });

  it.each([[[]], [['skipped']], [['cancelled']], [['sent', 'bounced']]] as const)('does not count after %j', (steps) => {
    expect(contactOfInvitation(walked(...steps), ids)).toMatchObject({ sentAt: null, shownAt: null });
  });

  it.each(['expired', 'cancelled'] as const)('does not count when it bounced and is %s then', (to) => {
    const ended = valueOf(changeInvitation(walked('sent', 'bounced'), stepTo(to), expiresAt));
    expect(contactOfInvitation(ended, ids).sentAt).toBeNull();
    const opened = valueOf(changeInvitation(walked('sent', 'bounced', 'opened'), stepTo(to), expiresAt));
    expect(contactOfInvitation(opened, ids).sentAt).toEqual(after(1));
  });

  it.each(['answered', 'declined'] as const)('counts when it bounced and is %s after all', (to) => {
    expect(contactOfInvitation(walked('sent', 'bounced', to), ids).sentAt).toEqual(after(1));
  });

  it('counts when it was opened after all', () => {
    expect(contactOfInvitation(walked('sent', 'bounced', 'opened'), ids)).toMatchObject({ sentAt: after(1), shownAt: after(3) });
  });
});

it('a link expires so many times 24 hours after it was sent', () => {
  expect(linkExpiresAt(monday, { linkExpiresAfterDays: 30 })).toEqual(expiresAt);
});
