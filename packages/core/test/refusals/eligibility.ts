import type { InvitationNotFound, InvitationRefusal } from '../../src/invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../src/invitations/check-survey-trigger.js';
import type { EligibilityRefusal } from '../../src/invitations/eligibility-refusal.js';
import { invitationStatuses } from '../../src/invitations/invitation-status.js';

const until = new Date('2026-12-24T09:00:00Z');

/** One refusal of each kind, and of each field where the sentence depends on it. */
export const eligibility: readonly (SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound)[] = [
  { kind: 'survey-trigger/malformed', path: '', fault: 'malformed' },
  { kind: 'survey-trigger/malformed', path: 'askAgain.afterSentDay', fault: 'unknown' },
  { kind: 'survey-trigger/out-of-range', field: 'delayMinutes', lowest: 0, highest: 525_600, whole: true },
  { kind: 'survey-trigger/out-of-range', field: 'sampleShare', lowest: 0, highest: 1, whole: false },
  { kind: 'eligibility/not-meant', by: 'interactionType' },
  { kind: 'eligibility/not-meant', by: 'condition' },
  { kind: 'eligibility/not-sampled', share: 0.33 },
  { kind: 'eligibility/no-channel', tried: [{ channel: 'email', fault: 'bounced' }, { channel: 'sms', fault: 'withdrawn' }] },
  { kind: 'eligibility/no-channel', tried: [{ channel: 'webhook', fault: 'address' }, { channel: 'email', fault: 'consent' }] },
  { kind: 'eligibility/no-channel', tried: [{ channel: 'sms', fault: 'not-ready' }] },
  ...(['sent', 'answer', 'decline'] as const).map((since) => ({ kind: 'eligibility/asked-before', since, until }) as const),
  { kind: 'eligibility/asked-before', since: 'answer', until: null },
  { kind: 'eligibility/quota-reached', unit: 'day', atMost: 1_000, until },
  { kind: 'eligibility/not-due', until },
  { kind: 'eligibility/day-off', until },
  { kind: 'eligibility/too-late', latestAt: until },
  { kind: 'invitation/not-found' },
  ...invitationStatuses.map((status) => ({ kind: 'invitation/not-possible', status, to: 'sent' }) as const),
  { kind: 'invitation/link-expired', expiredAt: until },
];
