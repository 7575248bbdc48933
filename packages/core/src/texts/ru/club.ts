import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const cards = {
  frozen: 'Карта заблокирована. Используйте другую карту или попросите снять блокировку.',
  replaced: 'Вместо этой карты выдана новая. Используйте новую карту.',
  closed: 'Карта закрыта. Используйте другую карту.',
} as const;

const memberships = {
  frozen: 'Участие приостановлено. Сначала возобновите его.',
  closed: 'Участие завершено. Клиент может вступить заново.',
  merged: 'Участие объединено с другим. Используйте то, другое.',
} as const;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'Это не номер карты. Проверьте его цифру за цифрой.',
  'card/not-active': ({ status }) => cards[status],
  'card/change-refused': () =>
    'Состояние карты так изменить нельзя: оно уже такое, либо карта заменена или закрыта.',
  'membership/not-active': ({ status }) => memberships[status],
  'membership/change-refused': () =>
    'Состояние участия так изменить нельзя: оно уже такое, либо участие завершено или объединено с другим.',
  'membership/in-household': () => 'Участник делит баллы с семьёй. Сначала выведите его из семейного счёта.',
  'tier/programme-malformed': ({ path }) =>
    `Программу уровней нельзя использовать: ${quoted(path)} отсутствует, имеет другой тип или выходит за допустимые пределы.`,
  'tier/not-rising': ({ tier, measure }) =>
    `Уровень ${quoted(tier)} должен требовать больше по показателю ${quoted(measure)}, чем уровень ниже.`,
  'tier/unknown': () => 'В программе нет такого уровня.',
  'stamp-card/programme-malformed': ({ path }) =>
    `Программу штампов нельзя использовать: ${quoted(path)} отсутствует, имеет другой тип или выходит за допустимые пределы.`,
  'stamp-card/day-full': ({ limit }) => `Все штампы этого дня (${number(limit)}) уже поставлены. Завтра можно получить новые.`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open'
      ? `До заполнения карты не хватает штампов: ${number(missing)}.`
      : { rewarded: 'Награда за эту карту уже выдана.', expired: 'Срок действия карты истёк.', none: 'Такой карты со штампами нет.' }[status ?? 'none'],
  'stamp-card/not-given': ({ given }) => `За эту покупку поставлено штампов: ${number(given)}; отозвать больше нельзя.`,
};
