import type { SendingChannel } from '../../channels/sending-channel.js';
import type { InvitationNotFound, InvitationRefusal } from '../../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../../invitations/check-survey-trigger.js';
import type { ChannelFault, ReachFault } from '../../invitations/choose-channel.js';
import type { EligibilityRefusal } from '../../invitations/eligibility-refusal.js';
import { amountWordingOf } from '../amount-wording.js';
import type { InvitationStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { percent } = amountWordingOf('pt');

export const invitationStatusNames: InvitationStatusNames = {
  scheduled: 'planejado',
  sent: 'enviado',
  opened: 'aberto',
  answered: 'respondido',
  declined: 'recusado',
  bounced: 'não entregue',
  expired: 'expirado',
  cancelled: 'cancelado',
  skipped: 'não enviado',
};

const channels: Readonly<Record<SendingChannel, string>> = { email: 'E-mail', sms: 'SMS', webhook: 'Canal próprio' };

const faults: Readonly<Record<ReachFault, string>> = {
  address: 'sem endereço',
  bounced: 'não pode ser entregue',
  withdrawn: 'consentimento retirado',
  consent: 'sem consentimento',
  'not-ready': 'não configurado',
};

const unreached = ({ channel, fault }: ChannelFault): string => `${channels[channel]}: ${faults[fault]}`;

const askedBefore = {
  sent: 'O cliente recebeu esta pesquisa há pouco tempo.',
  answer: 'O cliente respondeu a esta pesquisa há pouco tempo.',
  decline: 'O cliente recusou esta pesquisa há pouco tempo.',
} as const;

export const eligibility: MessagesOf<SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound> = {
  'survey-trigger/malformed': ({ path }) => `As regras de quem recebe a pesquisa não podem ser lidas${path === '' ? '' : ` em ${quoted(path)}`}.`,
  'survey-trigger/out-of-range': ({ field, lowest, highest, whole }) =>
    whole
      ? `${quoted(field)} deve ser um número inteiro de ${number(lowest)} a ${number(highest)}.`
      : `${quoted(field)} deve ser um número de ${number(lowest)} a ${number(highest)}.`,
  'eligibility/not-meant': ({ by }) =>
    by === 'interactionType'
      ? 'A pesquisa não é feita depois de uma interação assim.'
      : 'A condição da pesquisa não vale para este cliente, ou não é possível saber.',
  'eligibility/not-sampled': ({ share }) => `Este cliente não foi sorteado: a pesquisa é enviada a ${percent(share)} dos clientes.`,
  'eligibility/no-channel': ({ tried }) => `Nenhum canal da pesquisa chega a este cliente: ${tried.map(unreached).join('; ')}.`,
  'eligibility/asked-before': ({ since, until }) =>
    until === null ? 'O cliente já recebeu esta pesquisa, que não é enviada duas vezes a ninguém.' : askedBefore[since],
  'eligibility/quota-reached': ({ atMost }) => `A pesquisa já enviou todos os convites permitidos neste período: ${number(atMost)}.`,
  'eligibility/not-due': () => 'Ainda não é hora de perguntar.',
  'eligibility/day-off': () => 'É dia de descanso onde o cliente mora.',
  'eligibility/too-late': () => 'Seria tarde demais: a ocasião já está muito distante.',
  'invitation/not-found': () => 'Esse convite não existe.',
  'invitation/not-possible': ({ status, to }) =>
    `Um convite ${quoted(invitationStatusNames[status])} não pode passar a ${quoted(invitationStatusNames[to])}.`,
  'invitation/link-expired': () => 'O link expirou e já não pode ser respondido.',
};
