import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const unchanged = (): string => 'چیزی تغییر نکرد: وضعیت از پیش همین است، یا دیگر تغییر نمی‌کند.';

const malformed = ({ path }: { readonly path: string }): string => `این برنامه قابل استفاده نیست.${path === '' ? '' : ` لطفاً ${quoted(path)} را بررسی کنید.`}`;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'این شمارهٔ کارت نیست. لطفاً رقم‌ها را بررسی کنید.',
  'card/not-active': () => 'این کارت مسدود، تعویض یا بسته شده است. لطفاً کارت دیگری به کار ببرید.',
  'card/change-refused': unchanged,
  'membership/not-active': () => 'این عضویت مسدود است یا پایان یافته است.',
  'membership/change-refused': unchanged,
  'membership/in-household': () => 'این عضو در یک خانوار شریک است. لطفاً نخست از آن خارج شود.',
  'membership/merge-refused': () =>
    'این دو عضویت یکی نمی‌شوند: یکی پایان یافته یا به سبب تقلب مسدود است، یا برنامه یا خانوارشان یکی نیست.',
  'household/full': ({ limit }) => `خانوار ${number(limit)} عضو دارد و جای دیگری نیست.`,
  'household/not-possible': () =>
    'خانوار برای اعضای یک برنامه است که در خانوار دیگری نیستند. سرپرست تصمیم می‌گیرد و آخر از همه می‌رود.',
  'household/limit-reached': ({ left }) => `در این دوره فقط ${number(left)} امتیاز دیگر از خانوار را می‌توان خرج کرد.`,
  'tier/programme-malformed': malformed,
  'tier/not-rising': ({ tier, measure }) => `سطح ${quoted(tier)} باید از ${quoted(measure)} بیش از سطح پایین‌تر بخواهد.`,
  'tier/unknown': () => 'چنین سطحی وجود ندارد.',
  'stamp-card/programme-malformed': malformed,
  'stamp-card/day-full': ({ limit }) => `هر ${number(limit)} مُهر این روز داده شده است.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open' ? `کارت مُهر پر نیست: ${number(missing)} مُهر دیگر لازم است.` : 'این کارت مُهر دیگر قابل تعویض نیست.',
  'stamp-card/not-given': ({ given }) => `برای این خرید فقط ${number(given)} مُهر داده شده است.`,
};
