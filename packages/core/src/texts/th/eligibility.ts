import type { SendingChannel } from '../../channels/sending-channel.js';
import type { InvitationNotFound, InvitationRefusal } from '../../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../invitations/check-survey-trigger.js';
import type { ChannelFault, ReachFault } from '../../invitations/choose-channel.js';
import type { EligibilityRefusal } from '../../invitations/eligibility-refusal.js';
import { amountWordingOf } from '../amount-wording.js';
import type { InvitationStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { percent } = amountWordingOf('th');

export const invitationStatusNames: InvitationStatusNames = {
  scheduled: 'วางแผนแล้ว',
  sent: 'ส่งแล้ว',
  opened: 'เปิดแล้ว',
  answered: 'ตอบแล้ว',
  declined: 'ปฏิเสธ',
  bounced: 'ส่งไม่ถึง',
  expired: 'หมดอายุ',
  cancelled: 'ยกเลิก',
  skipped: 'ไม่ได้ส่ง',
};

const channels: Readonly<Record<SendingChannel, string>> = { email: 'อีเมล', sms: 'SMS', webhook: 'ช่องทางของคุณเอง' };

const faults: Readonly<Record<ReachFault, string>> = {
  address: 'ไม่มีที่อยู่สำหรับส่ง',
  bounced: 'ส่งไม่ถึง',
  withdrawn: 'ถอนความยินยอมแล้ว',
  consent: 'ยังไม่ได้ให้ความยินยอม',
  'not-ready': 'ยังไม่ได้ตั้งค่า',
};

const unreached = ({ channel, fault }: ChannelFault): string => `${channels[channel]}: ${faults[fault]}`;

const askedBefore = {
  sent: 'ลูกค้าเพิ่งได้รับแบบสำรวจนี้ไปไม่นาน',
  answer: 'ลูกค้าเพิ่งตอบแบบสำรวจนี้ไปไม่นาน',
  decline: 'ลูกค้าเพิ่งปฏิเสธแบบสำรวจนี้ไปไม่นาน',
} as const;

export const eligibility: MessagesOf<SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound> = {
  'survey-trigger/malformed': ({ path }) => `อ่านการตั้งค่าผู้รับแบบสำรวจไม่ได้${path === '' ? '' : `ที่ ${quoted(path)}`}`,
  'survey-trigger/out-of-range': ({ field, lowest, highest, whole }) =>
    whole
      ? `${quoted(field)} ต้องเป็นจำนวนเต็มตั้งแต่ ${number(lowest)} ถึง ${number(highest)}`
      : `${quoted(field)} ต้องอยู่ระหว่าง ${number(lowest)} ถึง ${number(highest)}`,
  'eligibility/not-meant': ({ by }) =>
    by === 'interactionType'
      ? 'แบบสำรวจนี้ไม่ถามหลังการติดต่อแบบนี้'
      : 'ลูกค้ารายนี้ไม่ตรงตามเงื่อนไขของแบบสำรวจ หรือไม่มีข้อมูลพอที่จะตรวจสอบ',
  'eligibility/not-sampled': ({ share }) => `ลูกค้ารายนี้ไม่ได้รับการสุ่มเลือก แบบสำรวจนี้ถามลูกค้า ${percent(share)}`,
  'eligibility/no-channel': ({ tried }) => `ไม่มีช่องทางของแบบสำรวจที่ไปถึงลูกค้ารายนี้: ${tried.map(unreached).join('; ')}`,
  'eligibility/asked-before': ({ since, until }) =>
    until === null ? 'ลูกค้าเคยได้รับแบบสำรวจนี้แล้ว และแบบสำรวจนี้ไม่ถามใครซ้ำ' : askedBefore[since],
  'eligibility/quota-reached': ({ atMost }) => `แบบสำรวจส่งคำเชิญครบจำนวนของช่วงเวลานี้แล้ว คือ ${number(atMost)} ครั้ง`,
  'eligibility/not-due': () => 'ยังไม่ถึงเวลาที่จะถาม',
  'eligibility/day-off': () => 'วันนี้เป็นวันหยุดในพื้นที่ของลูกค้า',
  'eligibility/too-late': () => 'จะช้าเกินไป เพราะเหตุการณ์นั้นผ่านไปนานแล้ว',
  'invitation/not-found': () => 'ไม่มีคำเชิญนี้',
  'invitation/not-possible': ({ status, to }) =>
    `คำเชิญที่มีสถานะ ${quoted(invitationStatusNames[status])} เปลี่ยนเป็น ${quoted(invitationStatusNames[to])} ไม่ได้`,
  'invitation/link-expired': () => 'ลิงก์หมดอายุแล้ว จึงตอบไม่ได้อีก',
};
