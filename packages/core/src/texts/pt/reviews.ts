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
  'google-maps': 'Google Maps', 'yandex-maps': 'Yandex Maps', '2gis': '2GIS', own: 'sua própria página',
} as const;

const nameOf = (destination: ReviewDestinationName): string => names[isOwnDestination(destination) ? 'own' : destination];

const verdictOn = ({ destination, severity }: ReviewFinding): string =>
  severity === 'blocks'
    ? `As regras de ${nameOf(destination)} proíbem isso. Altere o pedido.`
    : `Verifique se as regras de ${nameOf(destination)} permitem isso e confirme.`;

export const reviews: MessagesOf<
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
> = {
  'review/place-malformed': ({ destination }) =>
    isOwnDestination(destination)
      ? 'Este não é um link para uma página. Informe um que comece com https://.'
      : `Este não é um código de local de ${nameOf(destination)}. Copie-o de lá.`,
  'review/no-destination': () => 'Ainda não há um lugar onde o cliente possa deixar uma avaliação. Adicione um.',
  'review/already-asked': () => 'O cliente já recebeu um pedido de avaliação de cada uma destas unidades.',
  'review/destination-unknown': ({ name }) => `Não existe o destino de avaliações ${quoted(name)}. Escolha um da lista.`,
  'review/gated': (finding) => `O pedido parece depender da opinião do cliente. ${verdictOn(finding)}`,
  'review/paid': (finding) => `Parece haver uma recompensa pela avaliação. ${verdictOn(finding)}`,
};
