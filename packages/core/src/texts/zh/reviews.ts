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
  'google-maps': 'Google 地图', 'yandex-maps': 'Yandex 地图', '2gis': '2GIS', own: '您自己的页面',
} as const;

const nameOf = (destination: ReviewDestinationName): string => names[isOwnDestination(destination) ? 'own' : destination];

const verdictOn = ({ destination, severity }: ReviewFinding): string =>
  severity === 'blocks'
    ? `${nameOf(destination)}的规则禁止这样做。请修改。`
    : `请核实${nameOf(destination)}的规则是否允许，然后确认。`;

export const reviews: MessagesOf<
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
> = {
  'review/place-malformed': ({ destination }) =>
    isOwnDestination(destination)
      ? '这不是网页链接。请填写以 https:// 开头的链接。'
      : `这不是${nameOf(destination)}的地点编号。请从那里复制。`,
  'review/no-destination': () => '还没有可供客户写评价的地方。请添加一个。',
  'review/already-asked': () => '已经就所有这些门店请这位客户写过评价。',
  'review/destination-unknown': ({ name }) => `没有名为${quoted(name)}的评价平台。请从列表中选择。`,
  'review/gated': (finding) => `请谁写评价似乎取决于客户的看法。${verdictOn(finding)}`,
  'review/paid': (finding) => `评价似乎附带奖励。${verdictOn(finding)}`,
};
