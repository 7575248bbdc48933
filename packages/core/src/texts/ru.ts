import { calendars } from './ru/calendars.js';
import { publishing } from './ru/rule-findings.js';
import { rules } from './ru/rule-reasons.js';
import { cases } from './ru/cases.js';
import { consents } from './ru/consents.js';
import { interactions } from './ru/interactions.js';
import { wording } from './ru/wording.js';
import type { CategoryNames, Messages, ReliabilityNames, VerdictSentences } from './texts.js';

const { number, points, quoted } = wording;

export { caseStatusNames } from './ru/cases.js';

const fields = {
  comment: 'Комментарий',
  branch: 'Название точки',
  staff: 'Имя сотрудника',
  product: 'Название продукта',
  channel: 'Название канала',
  reasons: 'Одна из причин',
  tags: 'Одна из меток',
  note: 'Заметка',
  reason: 'Причина',
  externalId: 'Внешний идентификатор',
  name: 'Название или имя',
  question: 'Вопрос',
} as const;

const lists = { reasons: 'Причин', tags: 'Меток' } as const;

const tooLong = (what: string, length: number, limit: number): string =>
  `${what}: слишком длинный текст. Знаков: ${number(length)}, допустимо не более ${number(limit)}.`;

const notStorable = (what: string): string =>
  `${what}: есть символ, который нельзя сохранить. Пожалуйста, удалите невидимые символы.`;

export const categoryNames: CategoryNames = {
  promoter: { one: 'промоутер', many: 'промоутеры' },
  passive: { one: 'нейтрал', many: 'нейтралы' },
  detractor: { one: 'критик', many: 'критики' },
};

export const reliabilityNames: ReliabilityNames = {
  none: 'ответов пока нет',
  'very-low': 'очень мало ответов',
  low: 'мало ответов',
  ok: 'ответов достаточно',
};

export const verdicts: VerdictSentences = {
  rose: ({ before, after }) =>
    `Индекс вырос с ${points(before)} до ${points(after)}; случайностью это вряд ли объяснить.`,
  fell: ({ before, after }) =>
    `Индекс снизился с ${points(before)} до ${points(after)}; случайностью это вряд ли объяснить.`,
  'no-change-shown': ({ before, after, smallestDetectable }) =>
    `Индекс был ${points(before)}, теперь ${points(after)}; разница может быть случайной.`
    + (smallestDetectable === null ? '' : ` Изменение примерно на ${number(Math.ceil(smallestDetectable))} и больше, скорее всего, было бы заметно.`),
  'too-few-answers': () => 'Ответов слишком мало, чтобы судить, изменился ли индекс.',
};

export const messages: Messages = {
  'score/missing': () => 'Оценка не указана.',
  'score/not-a-number': () => 'Оценка не является числом. Пожалуйста, запишите её цифрами.',
  'score/not-whole': ({ value }) => `Оценка ${number(value)} — не целое число.`,
  'score/out-of-range': ({ value, lowest, highest }) =>
    `Оценка ${number(value)} выходит за пределы от ${number(lowest)} до ${number(highest)}.`,

  'attributes/not-a-record': () => 'Атрибуты нужно передать как набор имён со значениями.',
  'attributes/too-many': ({ count, limit }) =>
    `Атрибутов: ${number(count)}, допустимо не более ${number(limit)}.`,
  'attributes/name-malformed': ({ limit }) =>
    `Имя атрибута пустое, слишком длинное или не может быть сохранено. Допустимая длина в знаках: до ${number(limit)}.`,
  'attributes/too-long': ({ name, length, limit }) => tooLong(`Атрибут ${quoted(name)}`, length, limit),
  'attributes/not-plain': ({ name }) =>
    `Значением атрибута ${quoted(name)} может быть только текст, число или «да/нет».`,

  'response/comment-too-long': ({ length, limit }) => tooLong(fields.comment, length, limit),
  'response/date-unreadable': () => 'Дату ответа не удалось прочитать.',
  'response/date-out-of-range': () => 'Дата ответа раньше 2000 года или в будущем.',
  'response/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'response/text-not-storable': ({ field }) => notStorable(fields[field]),
  'response/too-many-values': ({ field, count, limit }) =>
    `${lists[field]} в ответе: ${number(count)}, допустимо не более ${number(limit)}.`,
  'response/exclusion-reason-missing': () => 'Пожалуйста, укажите, почему этот ответ не следует учитывать.',
  'response/not-found': () => 'Такого ответа нет.',
  'response/edit-window-over': ({ days }) => `С момента ответа прошло больше ${number(days)} дней, изменить его уже нельзя.`,

  'customer/unidentified': () =>
    'Пожалуйста, укажите внешний идентификатор, адрес электронной почты или номер телефона.',
  'customer/email-invalid': () => 'Адрес электронной почты указан неверно.',
  'customer/phone-invalid': () => 'Номер телефона указан неверно. Пожалуйста, начните его с + и кода страны.',
  'customer/time-zone-unknown': () => 'Неизвестный часовой пояс. Пример правильного: Europe/Moscow.',
  'customer/locale-unknown': () => 'Неверный код языка. Пример правильного: ru-RU.',
  'customer/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'customer/text-not-storable': ({ field }) => notStorable(fields[field]),
  'customer/not-found': () => 'Такого клиента нет.',
  'customer/ambiguous': () => 'Эти данные принадлежат двум разным клиентам. Ничего не изменено.',

  'survey/name-missing': () => 'Пожалуйста, дайте опросу название.',
  'survey/question-missing': () => 'Пожалуйста, напишите вопрос опроса.',
  'survey/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'survey/text-not-storable': ({ field }) => notStorable(fields[field]),
  'survey/not-found': () => 'Такого опроса нет.',
  'survey/name-taken': () => 'Опрос с таким названием уже есть. Пожалуйста, выберите другое.',

  'idempotency/key-malformed': ({ limit }) =>
    `Длина ключа идемпотентности в знаках должна быть от 1 до ${number(limit)}.`,
  'idempotency/key-reused': () => 'Этот ключ идемпотентности уже использован с другим содержанием.',

  'batch/empty': () => 'Список пуст. Пожалуйста, отправьте хотя бы одну запись.',
  'batch/too-large': ({ count, limit }) =>
    `Записей в списке: ${number(count)}, за один раз допустимо не более ${number(limit)}.`,

  'api-key/name-missing': () => 'Пожалуйста, дайте ключу название.',
  'api-key/name-too-long': ({ limit }) =>
    `Название ключа слишком длинное или не может быть сохранено. Допустимая длина в знаках: до ${number(limit)}.`,
  'api-key/scopes-missing': () => 'Пожалуйста, выберите права ключа.',
  'api-key/not-found': () => 'Такого ключа нет.',
  'api-key/already-revoked': () => 'Этот ключ уже отозван.',

  'import/csv-malformed': ({ line }) =>
    `Файл не читается начиная со строки ${number(line)}. Пожалуйста, проверьте в нём кавычки.`,
  'import/column-missing': ({ column }) => `В файле нет столбца ${quoted(column)}.`,
  'import/column-count': ({ expected, got }) =>
    `Столбцов: ${number(got)} вместо ${number(expected)}.`,
  'import/date-unreadable': ({ format }) => `Дата записана не в формате ${quoted(format)}.`,
  'import/source-id-repeated': () => 'В файле уже была строка с таким идентификатором.',
  'import/file-empty': () => 'Файл пуст: в нём нет даже строки с названиями столбцов.',
  'import/column-repeated': ({ column }) =>
    `В файле два столбца с названием ${quoted(column)}. Пожалуйста, переименуйте один из них.`,
  'import/encoding-invalid': ({ line, encoding }) =>
    `Строка ${number(line)} не является текстом в кодировке ${quoted(encoding)}. Пожалуйста, укажите кодировку файла.`,
  'import/row-too-long': ({ line, limit }) =>
    `Запись, которая начинается в строке ${number(line)}, длиннее ${number(limit)} байт. Пожалуйста, проверьте, не осталась ли незакрытой кавычка.`,
  'import/rescaling-unknown': () => 'Оценка пересчитана по правилу, которое здесь неизвестно.',
  'import/rescaling-differs': ({ score }) =>
    `По правилу пересчёта получается оценка ${number(score)}, а не та, что в этой строке.`,
  'import/truth-unreadable': () => 'Здесь должно стоять true или false.',
  'import/source-id-malformed': ({ limit }) =>
    `В идентификаторе больше ${number(limit)} знаков или есть знак, который нельзя сохранить.`,
  'import/interrupted': () =>
    'Загрузка прервалась. Пожалуйста, запустите её снова с тем же файлом: ни одна строка не сохранится дважды.',
  'import/survey-changed': () =>
    'Пока файл читался, вопросы опроса изменили или опрос закрыли. Ничего не сохранено. Пожалуйста, проверьте опрос и загрузите файл снова.',
  'import/label-mismatch': ({ category }) =>
    `Группа, указанная в строке, не соответствует оценке. Учтена оценка: ${categoryNames[category].one}.`,
  'import/not-found': () => 'Такой загрузки нет.',
  'import/already-undone': () => 'Эта загрузка уже отменена.',

  ...calendars,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
};
