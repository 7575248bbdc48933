import type { ChannelNotReady, ChannelSettingsRefusal } from '../../channels/check-channel-settings.js';
import type { DeliveryReason, DeliveryRefusal } from '../../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../../channels/sending-domain-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const because: Readonly<Record<DeliveryReason, string>> = {
  'address-unknown': '没有这个邮箱或号码',
  'address-unusable': '这个地址不能用于此渠道',
  'mailbox-full': '邮箱已满',
  'opted-out': '收件人不想收到这个发件人的消息',
  'content-refused': '消息内容被拒绝',
  'too-large': '消息太大',
  'sender-refused': '服务商不信任这个发件人：请检查域名的 SPF、DKIM 和 DMARC',
  'settings-refused': '服务商不接受我们的设置：请检查其地址、用户和密钥',
  'target-forbidden': '该地址指向私有网络，不允许使用',
  'too-many': '服务商要求减少同时发送的消息',
  unreachable: '无法连接服务商',
  'timed-out': '服务商没有及时回应',
  'provider-failed': '服务商自身出现故障',
  refused: '服务商拒绝了该消息',
  'outcome-unknown': '消息已交出，但没有回复说明是否被接受；它可能已经送达',
};

const answered = (code: string | null): string => (code === null ? '' : `服务商的回应：${code}。`);

export const channels: MessagesOf<ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding> = {
  'delivery/failed-for-good': ({ reason, code }) => `消息未发送。${because[reason]}。${answered(code)}`,
  'delivery/failed-for-now': ({ reason, code }) => `消息尚未发送。${because[reason]}。${answered(code)}`,
  'channel/address-invalid': ({ field }) => (field === 'senderAddress' ? '发件人地址无效。' : '回复地址无效。'),
  'channel/dns-name-invalid': ({ field }) => (field === 'dkimSelector' ? 'DKIM 选择器无效。例如 s1。' : 'SPF 的 include 无效。例如 spf.provider.example。'),
  'channel/sender-name-invalid': ({ limit }) => `发件人名称不是一行或太长；最多 ${number(limit)} 个字符。`,
  'channel/sms-sender-invalid': () => '短信发送方应为号码，或 1 至 11 个拉丁字母、数字和空格，其中至少有一个字母。',
  'channel/url-invalid': () => '地址无效。例如 https://shop.example.com/hook，不含用户名和密码。',
  'channel/not-ready': () => '此渠道尚不能发送任何内容。请先进行设置。',
  'sending-domain/fine': ({ record }) => `${record} 正常。`,
  'sending-domain/missing': ({ record, name }) => `${quoted(name)} 缺少 ${record} 记录。`,
  'sending-domain/several': ({ record, name }) => `${quoted(name)} 有多条 ${record} 记录，收件方将一条都不采用。请只保留一条。`,
  'sending-domain/server-not-named': ({ name }) => `${quoted(name)} 的 SPF 没有列出您的邮件服务器。请添加服务商告知的 include。`,
  'sending-domain/selector-unknown': () => '无法查询 DKIM：请填写服务商签名所用的选择器。',
  'sending-domain/not-aligned': () => 'DKIM 和退信地址都不属于发件人的域名，DMARC 将不会通过。请为该域名设置 DKIM。',
  'sending-domain/unchecked': ({ record }) => `无法检查 ${record}：DNS 没有回应。`,
};
