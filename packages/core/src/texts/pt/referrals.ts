import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const lacks = {
  membership: 'Só os membros do clube podem indicar amigos.',
  purchases: 'Você poderá indicar amigos depois de mais algumas compras.',
  standing: 'As indicações estão suspensas. Entre em contato conosco.',
} as const;

const misfits = {
  'other-event': 'A indicação espera outra coisa.',
  'other-currency': 'A compra está em outra moeda.',
  'below-minimum': 'A compra é pequena demais para uma recompensa.',
  'before-claim': 'A compra foi feita antes da indicação.',
  'already-qualified': 'A indicação já tem a sua compra.',
  unknown: 'A indicação não tem essa compra.',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path }) => `O programa de indicações não é possível${path === '' ? '' : ` em ${quoted(path)}`}.`,
  'referral/note-malformed': ({ limit }) => `Diga quem decide e por quê, em até ${number(limit)} caracteres.`,
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'Não é possível usar este código.',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'As indicações ainda não começaram.' : 'As indicações terminaram.'),
  'referral/too-late': () => 'O prazo desta indicação terminou.',
  'referral/self-referral': () => 'Este código é seu. Dê-o a um amigo.',
  'referral/existing-customer': () => 'As indicações são só para novos clientes.',
  'referral/already-claimed': () => 'Você já aceitou outra indicação.',
  'referral/budget-spent': () => 'Todas as recompensas já foram dadas.',
  'referral/not-qualifying': ({ because }) => misfits[because],
  'referral/not-possible': () => 'A indicação mudou ou terminou. Consulte-a de novo.',
};
