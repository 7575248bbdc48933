import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';

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
};
