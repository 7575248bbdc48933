import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults = {
  missing: (path: string) => `در برنامهٔ معرفی ${quoted(path)} نیامده است.`,
  unknown: (path: string) => `برنامهٔ معرفی ${quoted(path)} را نمی‌شناسد. لطفاً املای آن را بررسی کنید.`,
  malformed: (path: string) => `مقدار ${quoted(path)} در برنامهٔ معرفی پذیرفتنی نیست.`,
} as const;

const lacks = {
  membership: 'لطفاً نخست عضو باشگاه شوید؛ سپس می‌توانید دوستانتان را دعوت کنید.',
  purchases: 'پس از آنکه خودتان به اندازهٔ کافی خرید کردید، می‌توانید دوستانتان را دعوت کنید.',
  standing: 'دعوت از دوستان موقتاً بسته شده است. لطفاً با ما تماس بگیرید.',
} as const;

const notes = {
  by: (limit: number) => `لطفاً بنویسید چه کسی تصمیم می‌گیرد، حداکثر در ${number(limit)} نویسه.`,
  because: (limit: number) => `لطفاً دلیل را بنویسید، حداکثر در ${number(limit)} نویسه.`,
} as const;

const misfits = {
  'other-event': () => 'این رویداد چیزی نیست که برنامهٔ معرفی منتظر آن است.',
  'other-currency': () => 'ارز این خرید با ارز برنامهٔ معرفی یکی نیست.',
  'below-minimum': (atLeast: number | null) => `مبلغ خرید کم است: دست‌کم ${number(atLeast ?? 0)} به کوچک‌ترین واحد پول لازم است.`,
  'before-claim': () => 'این خرید پیش از آن انجام شده که دوست، کسی را معرف خود بنامد.',
  'already-qualified': () => 'این معرفی پیش‌تر به نتیجه رسیده است و این خرید تغییری نمی‌دهد.',
  unknown: () => 'چنین خریدی در این معرفی ثبت نشده است. لطفاً نخست خود خرید را گزارش کنید.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'برنامهٔ معرفی خوانده نمی‌شود.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'این کد قابل استفاده نیست. لطفاً آن را بررسی کنید یا از دوستتان کد تازه‌ای بخواهید.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'برنامهٔ معرفی هنوز آغاز نشده است.' : 'دعوت از دوستان دیگر پذیرفته نمی‌شود.'),
  'referral/too-late': () => 'مهلت این کار گذشته است. لطفاً از دوستتان دعوت تازه‌ای بخواهید.',
  'referral/self-referral': () => 'این کد خود شماست. لطفاً آن را به یک دوست بدهید.',
  'referral/existing-customer': () => 'دعوت برای مشتریان تازه است و شما پیش‌تر از ما خرید کرده‌اید.',
  'referral/already-claimed': () => 'شما پیش‌تر دعوت شخص دیگری را پذیرفته‌اید.',
  'referral/budget-spent': () => 'همهٔ پاداش‌های برنامهٔ معرفی داده شده است. از توجه شما سپاسگزاریم.',
  'referral/not-qualifying': ({ because, atLeast }) => misfits[because](atLeast),
  'referral/not-possible': () => 'این معرفی در این میان تغییر کرده یا پایان یافته است. لطفاً دوباره آن را ببینید.',
};
