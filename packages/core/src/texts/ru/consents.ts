import type { ConsentRefusal } from '../../consents/check-consent.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const consents: MessagesOf<ConsentRefusal> = {
  'consent/channel-malformed': ({ limit }) =>
    `Канал — это код вроде sms: строчные латинские буквы, цифры и дефисы, не более ${number(limit)} знаков.`,
  'consent/source-missing': () => 'Укажите, откуда получено согласие, например из формы заказа.',
  'consent/source-too-long': ({ length, limit }) =>
    `Источник согласия: слишком длинный текст. Знаков: ${number(length)}, допустимо не более ${number(limit)}.`,
  'consent/source-not-storable': () =>
    'Источник согласия: есть символ, который нельзя сохранить. Пожалуйста, удалите невидимые символы.',
  'consent/date-unreadable': () => 'Дату согласия не удалось прочитать.',
  'consent/date-out-of-range': () => 'Дата согласия раньше 2000 года или в будущем.',
};
