import type { ReviewAlreadyAsked } from '../../reviews/choose-review-destination.js';
import type { ReviewFinding } from '../../reviews/lint-review-ask.js';
import type { NoReviewDestination } from '../../reviews/prepare-review-ask.js';
import type { ReviewPlaceMalformed } from '../../reviews/review-link.js';
import type { MessagesOf } from '../texts.js';

const names = {
  'google-maps': 'گوگل مپ', 'yandex-maps': 'نقشهٔ یاندکس', '2gis': '2GIS', own: 'صفحهٔ خودتان',
} as const;

export const reviews: MessagesOf<ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding> = {
  'review/place-malformed': ({ destination }) =>
    destination === 'own'
      ? 'این نشانی یک صفحه نیست. لطفاً نشانی‌ای بدهید که با https:// آغاز شود.'
      : `این شناسهٔ مکانی در ${names[destination]} نیست. لطفاً آن را از همان‌جا رونوشت بردارید.`,
  'review/no-destination': () => 'هنوز جایی نیست که مشتری بتواند در آن نظر بنویسد. لطفاً یکی بیفزایید.',
  'review/already-asked': () => 'پیش‌تر از این مشتری برای همهٔ این شعبه‌ها نظر خواسته شده است.',
  'review/gated': ({ destination, severity }) =>
    severity === 'blocks'
      ? `قواعد ${names[destination]} اجازه نمی‌دهد تنها از برخی مشتریان، بر پایهٔ رضایتشان، نظر بخواهید. لطفاً از همه بخواهید.`
      : `به نظر می‌رسد انتخاب مشتری به رضایت او بستگی دارد. لطفاً بررسی کنید که این کار در ${names[destination]} مجاز است و تأیید کنید.`,
  'review/paid': ({ destination, severity }) =>
    severity === 'blocks'
      ? `قواعد ${names[destination]} پاداش دادن برای نظر را ممنوع کرده است. لطفاً پاداش را بردارید.`
      : `به نظر می‌رسد برای نظر پاداشی داده می‌شود. لطفاً بررسی کنید که این کار در ${names[destination]} مجاز است و تأیید کنید.`,
};
