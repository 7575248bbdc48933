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

const misfits = {
  'other-event': () => 'Não é isto que o programa de indicações espera.',
  'other-currency': () => 'A moeda da compra não é a do programa de indicações.',
  'below-minimum': (atLeast: number | null) => `A compra é pequena demais: são necessários pelo menos ${number(atLeast ?? 0)} na menor unidade da moeda.`,
  'before-claim': () => 'A compra foi feita antes de o amigo dizer quem o indicou.',
  'already-qualified': () => 'A indicação já foi confirmada; isto não muda nada.',
  unknown: () => 'A indicação não conhece essa compra. Informe primeiro a compra.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'O programa de indicações não pode ser lido.' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'Este código não pode ser usado. Confira-o ou peça um novo a quem indicou você.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'O programa de indicações ainda não começou.' : 'Não aceitamos mais indicações.'),
  'referral/too-late': () => 'O prazo terminou. Peça uma nova indicação à pessoa que convidou você.',
  'referral/self-referral': () => 'Este código é seu. Passe-o a um amigo.',
  'referral/existing-customer': () => 'As indicações são para novos clientes, e você já comprou aqui.',
  'referral/already-claimed': () => 'Você já aceitou a indicação de outra pessoa.',
  'referral/budget-spent': () => 'Todas as recompensas do programa de indicações já foram distribuídas. Agradecemos o interesse.',
  'referral/not-qualifying': ({ because, atLeast }) => misfits[because](atLeast),
  'referral/not-possible': () => 'A indicação mudou nesse meio-tempo ou já terminou. Consulte-a de novo.',
};
