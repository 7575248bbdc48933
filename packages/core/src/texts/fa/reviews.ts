import type { ReviewAlreadyAsked } from '../../reviews/choose-review-destination.js';
import type { ReviewFinding } from '../../reviews/lint-review-ask.js';
import type { ReviewDestinationUnknown } from '../../reviews/lint-review-rules.js';
import type { NoReviewDestination } from '../../reviews/prepare-review-ask.js';
import { isOwnDestination, type ReviewDestinationName } from '../../reviews/review-destination.js';
import type { ReviewPlaceMalformed } from '../../reviews/review-link.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const names = {
  'google-maps': 'گوگل مپ', 'yandex-maps': 'نقشهٔ یاندکس', '2gis': '2GIS', own: 'صفحهٔ خودتان',
} as const;

const nameOf = (destination: ReviewDestinationName): string => names[isOwnDestination(destination) ? 'own' : destination];

const verdictOn = ({ destination, severity }: ReviewFinding): string =>
  severity === 'blocks'
    ? `قواعد ${nameOf(destination)} این کار را ممنوع کرده است. لطفاً آن را تغییر دهید.`
    : `لطفاً بررسی کنید که قواعد ${nameOf(destination)} این کار را مجاز می‌داند و تأیید کنید.`;

export const reviews: MessagesOf<
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
> = {
  'review/place-malformed': ({ destination }) =>
    isOwnDestination(destination)
      ? 'این نشانی یک صفحه نیست. لطفاً نشانی‌ای بدهید که با https:// آغاز شود.'
      : `این شناسهٔ مکانی در ${nameOf(destination)} نیست. لطفاً آن را از همان‌جا رونوشت بردارید.`,
  'review/no-destination': () => 'هنوز جایی نیست که مشتری بتواند در آن نظر بنویسد. لطفاً یکی بیفزایید.',
  'review/already-asked': () => 'پیش‌تر از این مشتری برای همهٔ این شعبه‌ها نظر خواسته شده است.',
  'review/destination-unknown': ({ name }) => `جایی به نام ${quoted(name)} برای نظرها وجود ندارد. لطفاً از فهرست انتخاب کنید.`,
  'review/gated': (finding) => `گویا این درخواست به رضایت مشتری بستگی دارد. ${verdictOn(finding)}`,
  'review/paid': (finding) => `گویا برای نوشتن نظر پاداشی داده می‌شود. ${verdictOn(finding)}`,
};
