import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults = {
  missing: (path: string) => `В программе рекомендаций не хватает ${quoted(path)}.`,
  unknown: (path: string) => `Программа рекомендаций не знает ${quoted(path)}. Проверьте написание.`,
  malformed: (path: string) => `В программе рекомендаций недопустимо значение ${quoted(path)}.`,
} as const;

const lacks = {
  membership: 'Сначала вступите в клуб, после этого вы сможете приглашать друзей.',
  purchases: 'Вы сможете приглашать друзей, когда сами сделаете достаточно покупок.',
  standing: 'Приглашение друзей приостановлено. Свяжитесь с нами.',
} as const;

const notes = {
  by: (limit: number) => `Укажите, кто принимает решение: до ${number(limit)} знаков.`,
  because: (limit: number) => `Укажите причину: до ${number(limit)} знаков.`,
} as const;

const misfits = {
  'other-event': () => 'Программа рекомендаций ждёт другого события.',
  'other-currency': () => 'Валюта покупки не совпадает с валютой программы рекомендаций.',
  'below-minimum': (atLeast: number | null) => `Сумма покупки слишком мала: нужно не меньше ${number(atLeast ?? 0)} в наименьших единицах валюты.`,
  'before-claim': () => 'Покупка сделана раньше, чем друг назвал пригласившего.',
  'already-qualified': () => 'Рекомендация уже засчитана, это ничего не меняет.',
  unknown: () => 'Такой покупки у этой рекомендации нет. Сначала сообщите о покупке.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'Программу рекомендаций не удаётся прочитать.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'Этим кодом нельзя воспользоваться. Проверьте его или попросите у друга новый.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'Программа рекомендаций ещё не началась.' : 'Приглашения друзей больше не принимаются.'),
  'referral/too-late': () => 'Срок истёк. Попросите друга пригласить вас ещё раз.',
  'referral/self-referral': () => 'Это ваш собственный код. Передайте его другу.',
  'referral/existing-customer': () => 'Приглашения действуют для новых клиентов, а вы у нас уже покупали.',
  'referral/already-claimed': () => 'Вы уже приняли приглашение другого человека.',
  'referral/budget-spent': () => 'Все награды программы рекомендаций уже розданы. Спасибо за интерес.',
  'referral/not-qualifying': ({ because, atLeast }) => misfits[because](atLeast),
  'referral/not-possible': () => 'Рекомендация тем временем изменилась или завершилась. Посмотрите её ещё раз.',
};
