import type { ChannelNotReady, ChannelSettingsRefusal } from '../../channels/check-channel-settings.js';
import type { DeliveryReason, DeliveryRefusal } from '../../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../../channels/sending-domain-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const because: Readonly<Record<DeliveryReason, string>> = {
  'address-unknown': 'چنین صندوق پستی یا شماره‌ای وجود ندارد',
  'address-unusable': 'این نشانی در این کانال به کار نمی‌آید',
  'mailbox-full': 'صندوق پستی پر است',
  'opted-out': 'گیرنده نمی‌خواهد از این فرستنده پیامی دریافت کند',
  'content-refused': 'متن پیام پذیرفته نشد',
  'too-large': 'پیام بیش از اندازه بزرگ است',
  'sender-refused': 'سرویس‌دهنده به این فرستنده اعتماد ندارد: لطفاً SPF و DKIM و DMARC دامنه را بررسی کنید',
  'settings-refused': 'سرویس‌دهنده تنظیمات ما را نمی‌پذیرد: لطفاً نشانی، کاربر و رمز آن را بررسی کنید',
  'target-forbidden': 'این نشانی به شبکهٔ خصوصی می‌رسد و مجاز نیست',
  'too-many': 'سرویس‌دهنده پیام‌های کمتری در یک زمان می‌خواهد',
  unreachable: 'سرویس‌دهنده در دسترس نیست',
  'timed-out': 'سرویس‌دهنده به‌موقع پاسخ نداد',
  'provider-failed': 'سرویس‌دهنده خود دچار مشکل است',
  refused: 'سرویس‌دهنده پیام را نپذیرفت',
  'outcome-unknown': 'پیام تحویل داده شد، اما کسی نگفت که پذیرفته شد یا نه؛ شاید رسیده باشد',
};

const answered = (code: string | null): string => (code === null ? '' : ` پاسخ سرویس‌دهنده: ${code}.`);

export const channels: MessagesOf<ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding> = {
  'delivery/failed-for-good': ({ reason, code }) => `پیام فرستاده نشد. ${because[reason]}.${answered(code)}`,
  'delivery/failed-for-now': ({ reason, code }) => `پیام هنوز فرستاده نشده است. ${because[reason]}.${answered(code)}`,
  'channel/address-invalid': ({ field }) => (field === 'senderAddress' ? 'نشانی فرستنده معتبر نیست.' : 'نشانی پاسخ معتبر نیست.'),
  'channel/dns-name-invalid': ({ field }) => (field === 'dkimSelector' ? 'selector مربوط به DKIM معتبر نیست. نمونه: s1.' : 'include مربوط به SPF معتبر نیست. نمونه: spf.provider.example.'),
  'channel/sender-name-invalid': ({ limit }) => `نام فرستنده در یک سطر نیست یا بیش از اندازه بلند است؛ حداکثر ${number(limit)} نویسه مجاز است.`,
  'channel/sms-sender-invalid': () => 'فرستندهٔ پیامک یک شماره است، یا ۱ تا ۱۱ حرف لاتین، رقم و فاصله که دست‌کم یک حرف داشته باشد.',
  'channel/url-invalid': () => 'نشانی معتبر نیست. نمونه: https://shop.example.com/hook، بدون نام کاربری و گذرواژه.',
  'channel/not-ready': () => 'هنوز نمی‌توان از این کانال چیزی فرستاد. لطفاً نخست آن را تنظیم کنید.',
  'sending-domain/fine': ({ record }) => `${record} درست است.`,
  'sending-domain/missing': ({ record, name }) => `رکورد ${record} در ${quoted(name)} وجود ندارد.`,
  'sending-domain/several': ({ record, name }) => `چند رکورد ${record} در ${quoted(name)} هست و گیرنده‌ها هیچ‌کدام را به کار نمی‌برند. لطفاً یکی را نگه دارید.`,
  'sending-domain/server-not-named': ({ name }) => `رکورد SPF دامنهٔ ${quoted(name)} سرور نامهٔ شما را نام نمی‌برد. لطفاً include را که سرویس‌دهنده گفته است اضافه کنید.`,
  'sending-domain/selector-unknown': () => 'جست‌وجوی DKIM ممکن نشد: لطفاً selector امضای سرویس‌دهنده را بنویسید.',
  'sending-domain/not-aligned': () => 'نه DKIM و نه نشانی برگشت به دامنهٔ فرستنده تعلق دارد، پس DMARC رد می‌شود. لطفاً برای آن دامنه DKIM را راه‌اندازی کنید.',
  'sending-domain/unchecked': ({ record }) => `بررسی ${record} ممکن نشد: DNS پاسخ نداد.`,
};
