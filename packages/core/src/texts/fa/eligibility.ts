import type { SendingChannel } from '../../channels/sending-channel.js';
import type { InvitationNotFound, InvitationRefusal } from '../../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../invitations/check-survey-trigger.js';
import type { ChannelFault, ReachFault } from '../../invitations/choose-channel.js';
import type { EligibilityRefusal } from '../../invitations/eligibility-refusal.js';
import { amountWordingOf } from '../amount-wording.js';
import type { InvitationStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { percent } = amountWordingOf('fa');

export const invitationStatusNames: InvitationStatusNames = {
  scheduled: 'برنامه‌ریزی‌شده',
  sent: 'فرستاده‌شده',
  opened: 'بازشده',
  answered: 'پاسخ‌داده‌شده',
  declined: 'ردشده',
  bounced: 'تحویل‌نشده',
  expired: 'منقضی',
  cancelled: 'لغوشده',
  skipped: 'فرستاده‌نشده',
};

const channels: Readonly<Record<SendingChannel, string>> = { email: 'ایمیل', sms: 'پیامک', webhook: 'کانال خودتان' };

const faults: Readonly<Record<ReachFault, string>> = {
  address: 'نشانی ندارد',
  bounced: 'تحویل نمی‌شود',
  withdrawn: 'رضایت پس گرفته شده',
  consent: 'رضایت داده نشده',
  'not-ready': 'راه‌اندازی نشده است',
};

const unreached = ({ channel, fault }: ChannelFault): string => `${channels[channel]}: ${faults[fault]}`;

const askedBefore = {
  sent: 'این نظرسنجی به‌تازگی برای مشتری فرستاده شده است.',
  answer: 'مشتری به‌تازگی به این نظرسنجی پاسخ داده است.',
  decline: 'مشتری به‌تازگی این نظرسنجی را رد کرده است.',
} as const;

export const eligibility: MessagesOf<SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound> = {
  'survey-trigger/malformed': ({ path }) => `تنظیمات مخاطبان نظرسنجی${path === '' ? '' : ` در ${quoted(path)}`} خوانده نمی‌شود.`,
  'survey-trigger/out-of-range': ({ field, lowest, highest, whole }) =>
    whole
      ? `${quoted(field)} باید عددی صحیح از ${number(lowest)} تا ${number(highest)} باشد.`
      : `${quoted(field)} باید از ${number(lowest)} تا ${number(highest)} باشد.`,
  'eligibility/not-meant': ({ by }) =>
    by === 'interactionType'
      ? 'این نظرسنجی پس از چنین تعاملی پرسیده نمی‌شود.'
      : 'شرط نظرسنجی برای این مشتری برقرار نیست یا معلوم نیست که برقرار باشد.',
  'eligibility/not-sampled': ({ share }) => `این مشتری در نمونه نیست: نظرسنجی از ${percent(share)} مشتریان پرسیده می‌شود.`,
  'eligibility/no-channel': ({ tried }) => `هیچ‌یک از کانال‌های نظرسنجی به این مشتری نمی‌رسد: ${tried.map(unreached).join('؛ ')}.`,
  'eligibility/asked-before': ({ since, until }) =>
    until === null ? 'این نظرسنجی پیش‌تر برای مشتری فرستاده شده است و از هیچ‌کس دو بار پرسیده نمی‌شود.' : askedBefore[since],
  'eligibility/quota-reached': ({ atMost }) => `نظرسنجی در این دوره به سقف دعوت‌هایش رسیده است: ${number(atMost)}.`,
  'eligibility/not-due': () => 'هنوز وقت پرسیدن نرسیده است.',
  'eligibility/day-off': () => 'در محل زندگی مشتری روز تعطیل است.',
  'eligibility/too-late': () => 'دیگر دیر می‌شود: از آن رویداد زمان زیادی گذشته است.',
  'invitation/not-found': () => 'چنین دعوت‌نامه‌ای وجود ندارد.',
  'invitation/not-possible': ({ status, to }) =>
    `دعوت‌نامهٔ ${quoted(invitationStatusNames[status])} نمی‌تواند ${quoted(invitationStatusNames[to])} شود.`,
  'invitation/link-expired': () => 'مهلت این پیوند گذشته است و دیگر نمی‌توان به آن پاسخ داد.',
};
