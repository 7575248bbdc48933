import type { SendingChannel } from '../../channels/sending-channel.js';
import type { InvitationNotFound, InvitationRefusal } from '../../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../invitations/check-survey-trigger.js';
import type { ChannelFault, ReachFault } from '../../invitations/choose-channel.js';
import type { EligibilityRefusal } from '../../invitations/eligibility-refusal.js';
import { amountWordingOf } from '../amount-wording.js';
import type { InvitationStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { percent } = amountWordingOf('ru');

export const invitationStatusNames: InvitationStatusNames = {
  scheduled: 'запланировано',
  sent: 'отправлено',
  opened: 'открыто',
  answered: 'есть ответ',
  declined: 'отказ',
  bounced: 'не доставлено',
  expired: 'истекло',
  cancelled: 'отменено',
  skipped: 'не отправлено',
};

const channels: Readonly<Record<SendingChannel, string>> = { email: 'Электронная почта', sms: 'SMS', webhook: 'Свой канал' };

const faults: Readonly<Record<ReachFault, string>> = {
  address: 'нет адреса',
  bounced: 'не доставляется',
  withdrawn: 'согласие отозвано',
  consent: 'нет согласия',
  'not-ready': 'не настроен',
};

const unreached = ({ channel, fault }: ChannelFault): string => `${channels[channel]}: ${faults[fault]}`;

const askedBefore = {
  sent: 'Клиент недавно получил этот опрос.',
  answer: 'Клиент недавно ответил на этот опрос.',
  decline: 'Клиент недавно отказался от этого опроса.',
} as const;

export const eligibility: MessagesOf<SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound> = {
  'survey-trigger/malformed': ({ path }) => `Не удаётся прочитать настройки рассылки опроса${path === '' ? '' : `: ${quoted(path)}`}.`,
  'survey-trigger/out-of-range': ({ field, lowest, highest, whole }) =>
    whole
      ? `${quoted(field)}: допустимы целые числа от ${number(lowest)} до ${number(highest)}.`
      : `${quoted(field)}: допустимы числа от ${number(lowest)} до ${number(highest)}.`,
  'eligibility/not-meant': ({ by }) =>
    by === 'interactionType'
      ? 'После такого события этот опрос не отправляется.'
      : 'Условие опроса для этого клиента не выполнено, или проверить его нельзя.',
  'eligibility/not-sampled': ({ share }) => `Клиент не попал в выборку: опрос получает такая доля клиентов: ${percent(share)}.`,
  'eligibility/no-channel': ({ tried }) => `Ни один канал опроса не подходит для этого клиента: ${tried.map(unreached).join('; ')}.`,
  'eligibility/asked-before': ({ since, until }) =>
    until === null ? 'Клиент уже получал этот опрос, а дважды он не отправляется.' : askedBefore[since],
  'eligibility/quota-reached': ({ atMost }) => `Опрос исчерпал число приглашений на этот период: ${number(atMost)}.`,
  'eligibility/not-due': () => 'Время спрашивать ещё не пришло.',
  'eligibility/day-off': () => 'Там, где живёт клиент, сегодня выходной.',
  'eligibility/too-late': () => 'Спрашивать будет уже поздно: с того события прошло слишком много времени.',
  'invitation/not-found': () => 'Такого приглашения нет.',
  'invitation/not-possible': ({ status, to }) =>
    `Приглашение в статусе ${quoted(invitationStatusNames[status])} не может перейти в статус ${quoted(invitationStatusNames[to])}.`,
  'invitation/link-expired': () => 'Срок действия ссылки истёк, ответить по ней уже нельзя.',
};
