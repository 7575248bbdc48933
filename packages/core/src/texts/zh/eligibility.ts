import type { SendingChannel } from '../../channels/sending-channel.js';
import type { InvitationNotFound, InvitationRefusal } from '../../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../invitations/check-survey-trigger.js';
import type { ChannelFault, ReachFault } from '../../invitations/choose-channel.js';
import type { EligibilityRefusal } from '../../invitations/eligibility-refusal.js';
import { amountWordingOf } from '../amount-wording.js';
import type { InvitationStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { percent } = amountWordingOf('zh');

export const invitationStatusNames: InvitationStatusNames = {
  scheduled: '已计划',
  sent: '已发送',
  opened: '已打开',
  answered: '已回答',
  declined: '已拒绝',
  bounced: '无法送达',
  expired: '已过期',
  cancelled: '已取消',
  skipped: '未发送',
};

const channels: Readonly<Record<SendingChannel, string>> = { email: '电子邮件', sms: '短信', webhook: '自有渠道' };

const faults: Readonly<Record<ReachFault, string>> = {
  address: '没有地址',
  bounced: '无法送达',
  withdrawn: '已撤回同意',
  consent: '未表示同意',
  'not-ready': '尚未设置',
};

const unreached = ({ channel, fault }: ChannelFault): string => `${channels[channel]}：${faults[fault]}`;

const askedBefore = {
  sent: '这位客户不久前刚收到过这项调查。',
  answer: '这位客户不久前刚回答过这项调查。',
  decline: '这位客户不久前刚拒绝过这项调查。',
} as const;

export const eligibility: MessagesOf<SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound> = {
  'survey-trigger/malformed': ({ path }) => `调查对象设置${path === '' ? '' : `中的${quoted(path)}`}无法识别。`,
  'survey-trigger/out-of-range': ({ field, lowest, highest, whole }) =>
    whole
      ? `${quoted(field)}须为 ${number(lowest)} 到 ${number(highest)} 的整数。`
      : `${quoted(field)}须在 ${number(lowest)} 到 ${number(highest)} 之间。`,
  'eligibility/not-meant': ({ by }) =>
    by === 'interactionType'
      ? '这项调查不在此类互动之后询问。'
      : '这位客户不符合调查的条件，或无法判断是否符合。',
  'eligibility/not-sampled': ({ share }) => `这位客户未被抽中：这项调查只询问 ${percent(share)} 的客户。`,
  'eligibility/no-channel': ({ tried }) => `调查的渠道都无法联系到这位客户：${tried.map(unreached).join('；')}。`,
  'eligibility/asked-before': ({ since, until }) =>
    until === null ? '这位客户已收到过这项调查，它不会重复询问同一个人。' : askedBefore[since],
  'eligibility/quota-reached': ({ atMost }) => `这项调查在本周期内的邀请已达上限：${number(atMost)} 份。`,
  'eligibility/not-due': () => '还没到询问的时间。',
  'eligibility/day-off': () => '客户所在地今天是休息日。',
  'eligibility/too-late': () => '已经太晚：事情过去太久了。',
  'invitation/not-found': () => '没有这份邀请。',
  'invitation/not-possible': ({ status, to }) =>
    `状态为${quoted(invitationStatusNames[status])}的邀请不能变为${quoted(invitationStatusNames[to])}。`,
  'invitation/link-expired': () => '链接已过期，无法再回答。',
};
