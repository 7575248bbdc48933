import type { ChannelNotReady, ChannelSettingsRefusal } from '../../channels/check-channel-settings.js';
import type { DeliveryReason, DeliveryRefusal } from '../../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../../channels/sending-domain-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const because: Readonly<Record<DeliveryReason, string>> = {
  'address-unknown': 'Такого почтового ящика или номера нет',
  'address-unusable': 'Этот адрес не подходит для этого канала',
  'mailbox-full': 'Почтовый ящик переполнен',
  'opted-out': 'Получатель не хочет сообщений от этого отправителя',
  'content-refused': 'Содержание сообщения отклонено',
  'too-large': 'Сообщение слишком большое',
  'sender-refused': 'Провайдер не доверяет этому отправителю: проверьте SPF, DKIM и DMARC домена',
  'settings-refused': 'Провайдер не принимает наши настройки: проверьте его адрес, пользователя и секрет',
  'target-forbidden': 'Адрес ведёт в частную сеть, это не разрешено',
  'too-many': 'Провайдер просит отправлять меньше сообщений за раз',
  unreachable: 'Провайдер недоступен',
  'timed-out': 'Провайдер не ответил вовремя',
  'provider-failed': 'У провайдера собственный сбой',
  refused: 'Провайдер отклонил сообщение',
  'outcome-unknown': 'Сообщение передано, но никто не сказал, принято ли оно; возможно, оно дошло',
};

const answered = (code: string | null): string => (code === null ? '' : ` Ответ провайдера: ${code}.`);

export const channels: MessagesOf<ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding> = {
  'delivery/failed-for-good': ({ reason, code }) => `Сообщение не отправлено. ${because[reason]}.${answered(code)}`,
  'delivery/failed-for-now': ({ reason, code }) => `Сообщение пока не отправлено. ${because[reason]}.${answered(code)}`,
  'channel/address-invalid': ({ field }) => (field === 'senderAddress' ? 'Адрес отправителя недействителен.' : 'Адрес для ответов недействителен.'),
  'channel/dns-name-invalid': ({ field }) => (field === 'dkimSelector' ? 'Селектор DKIM недействителен. Пример: s1.' : 'Значение include для SPF недействительно. Пример: spf.provider.example.'),
  'channel/sender-name-invalid': ({ limit }) => `Имя отправителя занимает больше одной строки или слишком длинное; допускается до ${number(limit)} знаков.`,
  'channel/sms-sender-invalid': () => 'Отправитель SMS — это номер или от 1 до 11 латинских букв, цифр и пробелов, среди которых есть буква.',
  'channel/url-invalid': () => 'Адрес недействителен. Пример: https://shop.example.com/hook, без имени пользователя и пароля.',
  'channel/not-ready': () => 'Через этот канал пока ничего нельзя отправить. Сначала настройте его.',
  'sending-domain/fine': ({ record }) => `${record} в порядке.`,
  'sending-domain/missing': ({ record, name }) => `Записи ${record} для ${quoted(name)} нет.`,
  'sending-domain/several': ({ record, name }) => `Для ${quoted(name)} есть несколько записей ${record}; получатели не учтут ни одной. Оставьте одну.`,
  'sending-domain/server-not-named': ({ name }) => `SPF домена ${quoted(name)} не называет ваш почтовый сервер. Добавьте include, который указал провайдер.`,
  'sending-domain/selector-unknown': () => 'DKIM не проверен: укажите селектор, с которым подписывает провайдер.',
  'sending-domain/not-aligned': () => 'Ни DKIM, ни адрес для возвратов не относятся к домену отправителя, поэтому проверка DMARC не пройдёт. Настройте DKIM для этого домена.',
  'sending-domain/unchecked': ({ record }) => `Проверить ${record} не удалось: DNS не ответил.`,
};
