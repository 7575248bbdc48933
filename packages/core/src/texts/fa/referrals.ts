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

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'برنامهٔ معرفی خوانده نمی‌شود.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
};
