import type { SendingChannel } from '../../channels/sending-channel.js';
import type { InvitationNotFound, InvitationRefusal } from '../../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../invitations/check-survey-trigger.js';
import type { ChannelFault, ReachFault } from '../../invitations/choose-channel.js';
import type { EligibilityRefusal } from '../../invitations/eligibility-refusal.js';
import { amountWordingOf } from '../amount-wording.js';
import type { InvitationStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { percent } = amountWordingOf('en');

export const invitationStatusNames: InvitationStatusNames = {
  scheduled: 'planned',
  sent: 'sent',
  opened: 'opened',
  answered: 'answered',
  declined: 'declined',
  bounced: 'undeliverable',
  expired: 'expired',
  cancelled: 'cancelled',
  skipped: 'not sent',
};

const channels: Readonly<Record<SendingChannel, string>> = { email: 'E-mail', sms: 'SMS', webhook: 'own channel' };

const faults: Readonly<Record<ReachFault, string>> = {
  address: 'no address',
  bounced: 'undeliverable',
  withdrawn: 'consent withdrawn',
  consent: 'no consent',
  'not-ready': 'not set up',
};

const unreached = ({ channel, fault }: ChannelFault): string => `${channels[channel]}: ${faults[fault]}`;

const askedBefore = {
  sent: 'The customer had this survey not long ago.',
  answer: 'The customer answered this survey not long ago.',
  decline: 'The customer declined this survey not long ago.',
} as const;

export const eligibility: MessagesOf<SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound> = {
  'survey-trigger/malformed': ({ path }) => `The settings of whom to ask cannot be read${path === '' ? '' : ` at ${quoted(path)}`}.`,
  'survey-trigger/out-of-range': ({ field, lowest, highest, whole }) =>
    whole
      ? `${quoted(field)} may be from ${number(lowest)} to ${number(highest)}, in whole numbers.`
      : `${quoted(field)} may be from ${number(lowest)} to ${number(highest)}.`,
  'eligibility/not-meant': ({ by }) =>
    by === 'interactionType'
      ? 'The survey does not ask after such an interaction.'
      : 'The condition of the survey does not hold for this customer, or cannot be told.',
  'eligibility/not-sampled': ({ share }) => `This customer was not drawn: the survey asks ${percent(share)} of the customers.`,
  'eligibility/no-channel': ({ tried }) => `No channel of the survey reaches this customer: ${tried.map(unreached).join('; ')}.`,
  'eligibility/asked-before': ({ since, until }) =>
    until === null ? 'The customer has had this survey, which asks nobody twice.' : askedBefore[since],
  'eligibility/quota-reached': ({ atMost }) => `The survey has sent as many invitations as it may in this period: ${number(atMost)}.`,
  'eligibility/not-due': () => 'It is not yet time to ask.',
  'eligibility/day-off': () => 'It is a day of rest where the customer lives.',
  'eligibility/too-late': () => 'It would be too late: the occasion lies too far back.',
  'invitation/not-found': () => 'There is no such invitation.',
  'invitation/not-possible': ({ status, to }) =>
    `An invitation that is ${quoted(invitationStatusNames[status])} cannot become ${quoted(invitationStatusNames[to])}.`,
  'invitation/link-expired': () => 'The link has expired and can no longer be answered.',
};
