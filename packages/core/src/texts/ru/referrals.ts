import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const lacks = {
  membership: 'Приглашать друзей могут только члены клуба.',
  purchases: 'Вы сможете приглашать друзей после ещё нескольких покупок.',
  standing: 'Приглашения приостановлены. Свяжитесь с нами.',
} as const;

const misfits = {
  'other-event': 'Рекомендация ждёт другого события.',
  'other-currency': 'Покупка в другой валюте.',
  'below-minimum': 'Сумма покупки мала для награды.',
  'before-claim': 'Покупка сделана до приглашения.',
  'already-qualified': 'Покупка по рекомендации уже засчитана.',
  unknown: 'У рекомендации нет такой покупки.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path }) => `Программа рекомендаций недопустима${path === '' ? '' : `: ${quoted(path)}`}.`,
  'referral/note-malformed': ({ limit }) => `Укажите, кто принимает решение и почему: до ${number(limit)} знаков.`,
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'Этот код приглашения не действует.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'Приглашения ещё не начались.' : 'Приглашения завершились.'),
  'referral/too-late': () => 'Срок приглашения истёк.',
  'referral/self-referral': () => 'Это ваш код. Передайте его другу.',
  'referral/existing-customer': () => 'Приглашения только для новых клиентов.',
  'referral/already-claimed': () => 'Вы уже приняли другое приглашение.',
  'referral/budget-spent': () => 'Все награды уже розданы.',
  'referral/not-qualifying': ({ because }) => misfits[because],
  'referral/not-possible': () => 'Рекомендация изменилась или завершилась. Посмотрите ещё раз.',
};
