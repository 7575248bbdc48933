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
  'google-maps': 'Google Карты', 'yandex-maps': 'Яндекс Карты', '2gis': '2ГИС', own: 'ваша страница',
} as const;

const nameOf = (destination: ReviewDestinationName): string => names[isOwnDestination(destination) ? 'own' : destination];

const verdictOn = ({ destination, severity }: ReviewFinding): string =>
  severity === 'blocks'
    ? `Правила сервиса «${nameOf(destination)}» это запрещают. Измените просьбу.`
    : `Проверьте, допускают ли это правила сервиса «${nameOf(destination)}», и подтвердите.`;

export const reviews: MessagesOf<
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
> = {
  'review/place-malformed': ({ destination }) =>
    isOwnDestination(destination)
      ? 'Это не ссылка на страницу. Укажите ссылку, которая начинается с https://.'
      : `Это не идентификатор места в сервисе «${nameOf(destination)}». Скопируйте его оттуда.`,
  'review/no-destination': () => 'Пока нет места, где клиент мог бы оставить отзыв. Добавьте его.',
  'review/already-asked': () => 'Клиента уже просили оставить отзыв о каждой из этих точек.',
  'review/destination-unknown': ({ name }) => `Площадки для отзывов ${quoted(name)} нет. Выберите площадку из списка.`,
  'review/gated': (finding) => `Похоже, просьба об отзыве зависит от мнения клиента. ${verdictOn(finding)}`,
  'review/paid': (finding) => `Похоже, за отзыв даётся вознаграждение. ${verdictOn(finding)}`,
};
