import type { AttributesRefusal } from '../../attributes/check-attributes.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../interactions/interaction-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const fields = { externalId: 'Внешний идентификатор', branch: 'Точка', staff: 'Сотрудник', product: 'Продукт', channel: 'Канал' } as const;

const over = {
  completed: 'Взаимодействие завершено.',
  refunded: 'Деньги за это взаимодействие уже возвращены.',
  cancelled: 'Взаимодействие отменено.',
} as const;

export const interactions: MessagesOf<
  Exclude<InteractionRefusal, AttributesRefusal> | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
> = {
  'interaction/type-missing': () => 'Укажите тип взаимодействия, например purchase.',
  'interaction/type-malformed': ({ limit }) =>
    `Тип взаимодействия — это код вроде support-call: строчные латинские буквы, цифры и дефисы, не более ${number(limit)} знаков.`,
  'interaction/text-too-long': ({ field, length, limit }) =>
    `${fields[field]}: слишком длинный текст. Знаков: ${number(length)}, допустимо не более ${number(limit)}.`,
  'interaction/text-not-storable': ({ field }) =>
    `${fields[field]}: есть символ, который нельзя сохранить. Пожалуйста, удалите невидимые символы.`,
  'interaction/date-unreadable': () => 'Дату взаимодействия не удалось прочитать.',
  'interaction/date-out-of-range': () => 'Дата взаимодействия в будущем, раньше 2000 года или раньше самого события.',
  'interaction/amount-malformed': () => 'Сумма должна быть целым числом наименьших единиц, например копеек.',
  'interaction/currency-malformed': () => 'Валюта — это три заглавные латинские буквы, например RUB.',
  'interaction/amount-unknown': () => 'У взаимодействия нет суммы, поэтому вернуть её часть нельзя.',
  'interaction/currency-differs': ({ currency }) => `Взаимодействие оплачено в валюте ${quoted(currency)}.`,
  'interaction/refund-too-large': () => 'Это больше, чем осталось от суммы. Выберите меньшую.',
  'interaction/already-over': ({ status }) => over[status],
  'interaction/not-found': () => 'Такого взаимодействия нет.',
};
