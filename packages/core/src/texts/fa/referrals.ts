import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const lacks = {
  membership: 'فقط اعضای باشگاه می‌توانند دوستانشان را دعوت کنند.',
  purchases: 'پس از چند خرید دیگر می‌توانید دوستانتان را دعوت کنید.',
  standing: 'دعوت از دوستان بسته شده است. لطفاً با ما تماس بگیرید.',
} as const;

const misfits = {
  'other-event': 'این معرفی منتظر رویداد دیگری است.',
  'other-currency': 'ارز این خرید متفاوت است.',
  'below-minimum': 'مبلغ خرید برای پاداش کم است.',
  'before-claim': 'این خرید پیش از دعوت انجام شده است.',
  'already-qualified': 'خرید این معرفی پیش‌تر ثبت شده است.',
  unknown: 'چنین خریدی در این معرفی نیست.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path }) => `برنامهٔ معرفی${path === '' ? '' : ` در ${quoted(path)}`} پذیرفتنی نیست.`,
  'referral/note-malformed': ({ limit }) => `لطفاً بنویسید چه کسی و چرا تصمیم می‌گیرد، حداکثر در ${number(limit)} نویسه.`,
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'این کد دعوت قابل استفاده نیست.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'دعوت از دوستان هنوز آغاز نشده است.' : 'دعوت از دوستان پایان یافته است.'),
  'referral/too-late': () => 'مهلت این دعوت گذشته است.',
  'referral/self-referral': () => 'این کد خود شماست. لطفاً آن را به یک دوست بدهید.',
  'referral/existing-customer': () => 'دعوت فقط برای مشتریان تازه است.',
  'referral/already-claimed': () => 'شما دعوت دیگری را پذیرفته‌اید.',
  'referral/budget-spent': () => 'همهٔ پاداش‌ها داده شده است.',
  'referral/not-qualifying': ({ because }) => misfits[because],
  'referral/not-possible': () => 'این معرفی تغییر کرده یا پایان یافته است. لطفاً دوباره ببینید.',
};
