import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const cards = {
  frozen: 'این کارت مسدود است. لطفاً کارت دیگری به کار ببرید یا رفع انسداد آن را بخواهید.',
  replaced: 'به جای این کارت، کارت تازه‌ای صادر شده است. لطفاً کارت تازه را به کار ببرید.',
  closed: 'این کارت بسته شده است. لطفاً کارت دیگری به کار ببرید.',
} as const;

const memberships = {
  frozen: 'این عضویت مسدود است. لطفاً نخست آن را رفع انسداد کنید.',
  closed: 'این عضویت پایان یافته است. مشتری می‌تواند دوباره عضو شود.',
  merged: 'این عضویت با عضویت دیگری ادغام شده است. لطفاً همان را به کار ببرید.',
} as const;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'این شمارهٔ کارت درست نیست. لطفاً رقم‌ها را یک‌به‌یک بررسی کنید.',
  'card/not-active': ({ status }) => cards[status],
  'card/change-refused': () =>
    'وضعیت کارت را نمی‌توان چنین تغییر داد: کارت از پیش همین وضعیت را دارد، یا تعویض یا بسته شده است.',
  'membership/not-active': ({ status }) => memberships[status],
  'membership/change-refused': () =>
    'وضعیت عضویت را نمی‌توان چنین تغییر داد: از پیش همین وضعیت را دارد، یا پایان یافته یا ادغام شده است.',
  'membership/in-household': () => 'این عضو امتیازهایش را با یک خانوار شریک است. لطفاً نخست او را از خانوار خارج کنید.',
  'tier/programme-malformed': ({ path }) =>
    `این برنامهٔ سطح‌ها قابل استفاده نیست: ${quoted(path)} وجود ندارد، از نوع دیگری است یا بیرون از بازهٔ مجاز است.`,
  'tier/not-rising': ({ tier, measure }) =>
    `سطح ${quoted(tier)} باید از ${quoted(measure)} بیش از سطح پایین‌تر بخواهد.`,
  'tier/unknown': () => 'این برنامه چنین سطحی ندارد.',
};
