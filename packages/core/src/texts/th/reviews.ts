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
  'google-maps': 'Google Maps', 'yandex-maps': 'Yandex Maps', '2gis': '2GIS', own: 'หน้าเว็บของคุณเอง',
} as const;

const nameOf = (destination: ReviewDestinationName): string => names[isOwnDestination(destination) ? 'own' : destination];

const verdictOn = ({ destination, severity }: ReviewFinding): string =>
  severity === 'blocks'
    ? `กฎของ ${nameOf(destination)} ห้ามทำเช่นนี้ กรุณาแก้ไข`
    : `กรุณาตรวจสอบว่ากฎของ ${nameOf(destination)} อนุญาตหรือไม่ แล้วยืนยัน`;

export const reviews: MessagesOf<
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
> = {
  'review/place-malformed': ({ destination }) =>
    isOwnDestination(destination)
      ? 'นี่ไม่ใช่ลิงก์ไปยังหน้าเว็บ กรุณาระบุลิงก์ที่ขึ้นต้นด้วย https://'
      : `นี่ไม่ใช่รหัสสถานที่ของ ${nameOf(destination)} กรุณาคัดลอกจากที่นั่น`,
  'review/no-destination': () => 'ยังไม่มีที่ให้ลูกค้าเขียนรีวิว กรุณาเพิ่มอย่างน้อยหนึ่งแห่ง',
  'review/already-asked': () => 'เคยขอให้ลูกค้ารายนี้รีวิวสาขาเหล่านี้ครบทุกสาขาแล้ว',
  'review/destination-unknown': ({ name }) => `ไม่มีปลายทางรีวิวชื่อ ${quoted(name)} กรุณาเลือกจากรายการ`,
  'review/gated': (finding) => `ดูเหมือนว่าการขอรีวิวขึ้นอยู่กับความเห็นของลูกค้า ${verdictOn(finding)}`,
  'review/paid': (finding) => `ดูเหมือนว่ามีรางวัลแลกกับรีวิว ${verdictOn(finding)}`,
};
