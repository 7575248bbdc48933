import type { ChannelNotReady, ChannelSettingsRefusal } from '../../channels/check-channel-settings.js';
import type { DeliveryReason, DeliveryRefusal } from '../../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../../channels/sending-domain-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const because: Readonly<Record<DeliveryReason, string>> = {
  'address-unknown': 'ไม่มีกล่องจดหมายหรือหมายเลขนี้',
  'address-unusable': 'ที่อยู่นี้ใช้กับช่องทางนี้ไม่ได้',
  'mailbox-full': 'กล่องจดหมายเต็ม',
  'opted-out': 'ผู้รับไม่ต้องการข้อความจากผู้ส่งรายนี้',
  'content-refused': 'เนื้อหาของข้อความถูกปฏิเสธ',
  'too-large': 'ข้อความมีขนาดใหญ่เกินไป',
  'sender-refused': 'ผู้ให้บริการไม่เชื่อถือผู้ส่งรายนี้ กรุณาตรวจสอบ SPF, DKIM และ DMARC ของโดเมน',
  'settings-refused': 'ผู้ให้บริการไม่ยอมรับการตั้งค่าของเรา กรุณาตรวจสอบที่อยู่ ผู้ใช้ และรหัสลับ',
  'target-forbidden': 'ที่อยู่นี้นำไปสู่เครือข่ายส่วนตัว ซึ่งไม่อนุญาต',
  'too-many': 'ผู้ให้บริการขอให้ส่งข้อความพร้อมกันน้อยลง',
  unreachable: 'ติดต่อผู้ให้บริการไม่ได้',
  'timed-out': 'ผู้ให้บริการไม่ตอบภายในเวลาที่กำหนด',
  'provider-failed': 'ระบบของผู้ให้บริการขัดข้อง',
  refused: 'ผู้ให้บริการปฏิเสธข้อความ',
  'outcome-unknown': 'ส่งมอบข้อความแล้ว แต่ไม่มีใครแจ้งว่ารับไว้หรือไม่ ข้อความอาจไปถึงแล้ว',
};

const answered = (code: string | null): string => (code === null ? '' : ` คำตอบของผู้ให้บริการ: ${code}`);

export const channels: MessagesOf<ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding> = {
  'delivery/failed-for-good': ({ reason, code }) => `ไม่ได้ส่งข้อความ ${because[reason]}${answered(code)}`,
  'delivery/failed-for-now': ({ reason, code }) => `ยังไม่ได้ส่งข้อความ ${because[reason]}${answered(code)}`,
  'channel/address-invalid': ({ field }) => (field === 'senderAddress' ? 'ที่อยู่ของผู้ส่งไม่ถูกต้อง' : 'ที่อยู่สำหรับตอบกลับไม่ถูกต้อง'),
  'channel/dns-name-invalid': ({ field }) => (field === 'dkimSelector' ? 'selector ของ DKIM ไม่ถูกต้อง ตัวอย่างเช่น s1' : 'include ของ SPF ไม่ถูกต้อง ตัวอย่างเช่น spf.provider.example'),
  'channel/sender-name-invalid': ({ limit }) => `ชื่อผู้ส่งไม่ได้อยู่ในบรรทัดเดียวหรือยาวเกินไป ใช้ได้ไม่เกิน ${number(limit)} อักขระ`,
  'channel/sms-sender-invalid': () => 'ผู้ส่ง SMS ต้องเป็นหมายเลข หรืออักษรละติน ตัวเลข และช่องว่าง 1 ถึง 11 ตัว โดยมีอักษรอย่างน้อยหนึ่งตัว',
  'channel/url-invalid': () => 'ที่อยู่ไม่ถูกต้อง ตัวอย่างเช่น https://shop.example.com/hook โดยไม่มีชื่อผู้ใช้และรหัสผ่าน',
  'channel/not-ready': () => 'ยังส่งผ่านช่องทางนี้ไม่ได้ กรุณาตั้งค่าก่อน',
  'sending-domain/fine': ({ record }) => `${record} ถูกต้อง`,
  'sending-domain/missing': ({ record, name }) => `ไม่มีระเบียน ${record} ที่ ${quoted(name)}`,
  'sending-domain/several': ({ record, name }) => `มีระเบียน ${record} หลายรายการที่ ${quoted(name)} ผู้รับจะไม่ใช้รายการใดเลย กรุณาเก็บไว้รายการเดียว`,
  'sending-domain/server-not-named': ({ name }) => `SPF ของ ${quoted(name)} ไม่ได้ระบุเซิร์ฟเวอร์อีเมลของท่าน กรุณาเพิ่ม include ที่ผู้ให้บริการแจ้งไว้`,
  'sending-domain/selector-unknown': () => 'ตรวจสอบ DKIM ไม่ได้ กรุณาระบุ selector ที่ผู้ให้บริการใช้ลงนาม',
  'sending-domain/not-aligned': () => 'ทั้ง DKIM และที่อยู่ตีกลับไม่ได้เป็นของโดเมนผู้ส่ง DMARC จึงจะไม่ผ่าน กรุณาตั้งค่า DKIM สำหรับโดเมนนั้น',
  'sending-domain/unchecked': ({ record }) => `ตรวจสอบ ${record} ไม่ได้ เพราะ DNS ไม่ตอบ`,
};
