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

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'Программу рекомендаций не удаётся прочитать.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
};
