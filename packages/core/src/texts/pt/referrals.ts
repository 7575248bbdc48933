import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults = {
  missing: (path: string) => `Falta ${quoted(path)} no programa de indicações.`,
  unknown: (path: string) => `O programa de indicações não conhece ${quoted(path)}. Verifique a grafia.`,
  malformed: (path: string) => `O valor de ${quoted(path)} no programa de indicações não é possível.`,
} as const;

const lacks = {
  membership: 'Entre primeiro no clube; depois você poderá indicar amigos.',
  purchases: 'Você poderá indicar amigos depois de fazer compras suficientes.',
  standing: 'As indicações estão suspensas. Entre em contato conosco.',
} as const;

const notes = {
  by: (limit: number) => `Diga quem decide, em até ${number(limit)} caracteres.`,
  because: (limit: number) => `Diga o motivo, em até ${number(limit)} caracteres.`,
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'O programa de indicações não pode ser lido.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
};
