import type { ChannelNotReady, ChannelSettingsRefusal } from '../../channels/check-channel-settings.js';
import type { DeliveryReason, DeliveryRefusal } from '../../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../../channels/sending-domain-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const because: Readonly<Record<DeliveryReason, string>> = {
  'address-unknown': 'Esta caixa de correio ou este número não existe',
  'address-unusable': 'Este endereço não serve para este canal',
  'mailbox-full': 'A caixa de correio está cheia',
  'opted-out': 'O destinatário não quer mensagens deste remetente',
  'content-refused': 'O conteúdo da mensagem foi recusado',
  'too-large': 'A mensagem é grande demais',
  'sender-refused': 'O provedor não confia neste remetente: verifique SPF, DKIM e DMARC do domínio',
  'settings-refused': 'O provedor não aceita as nossas configurações: verifique o endereço, o usuário e o segredo',
  'target-forbidden': 'O endereço leva a uma rede privada, o que não é permitido',
  'too-many': 'O provedor quer menos mensagens de cada vez',
  unreachable: 'Não é possível contactar o provedor',
  'timed-out': 'O provedor não respondeu a tempo',
  'provider-failed': 'O provedor tem uma falha própria',
  refused: 'O provedor recusou a mensagem',
  'outcome-unknown': 'A mensagem foi entregue ao provedor, mas ninguém disse se foi aceita; pode ter chegado',
};

const answered = (code: string | null): string => (code === null ? '' : ` Resposta do provedor: ${code}.`);

export const channels: MessagesOf<ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding> = {
  'delivery/failed-for-good': ({ reason, code }) => `A mensagem não foi enviada. ${because[reason]}.${answered(code)}`,
  'delivery/failed-for-now': ({ reason, code }) => `A mensagem ainda não foi enviada. ${because[reason]}.${answered(code)}`,
  'channel/address-invalid': ({ field }) => (field === 'senderAddress' ? 'O endereço do remetente não é válido.' : 'O endereço para respostas não é válido.'),
  'channel/dns-name-invalid': ({ field }) => (field === 'dkimSelector' ? 'O seletor DKIM não é válido. Um exemplo: s1.' : 'O include de SPF não é válido. Um exemplo: spf.provider.example.'),
  'channel/sender-name-invalid': ({ limit }) => `O nome do remetente não é uma única linha ou é longo demais; pode ter até ${number(limit)} caracteres.`,
  'channel/sms-sender-invalid': () => 'O remetente de um SMS é um número, ou 1 a 11 letras latinas, algarismos e espaços, com ao menos uma letra.',
  'channel/url-invalid': () => 'O endereço não é válido. Um exemplo: https://shop.example.com/hook, sem usuário nem senha.',
  'channel/not-ready': () => 'Ainda não é possível enviar por este canal. Configure-o primeiro.',
  'sending-domain/fine': ({ record }) => `${record} está em ordem.`,
  'sending-domain/missing': ({ record, name }) => `Falta o registro ${record} em ${quoted(name)}.`,
  'sending-domain/several': ({ record, name }) => `Há vários registros ${record} em ${quoted(name)}; os destinatários não usam nenhum. Mantenha apenas um.`,
  'sending-domain/server-not-named': ({ name }) => `O SPF de ${quoted(name)} não menciona o seu servidor de correio. Acrescente o include indicado pelo provedor.`,
  'sending-domain/selector-unknown': () => 'Não foi possível consultar DKIM: informe o seletor com que o provedor assina.',
  'sending-domain/not-aligned': () => 'Nem DKIM nem o endereço de devolução pertencem ao domínio do remetente, e DMARC falhará. Configure DKIM para esse domínio.',
  'sending-domain/unchecked': ({ record }) => `Não foi possível verificar ${record}: o DNS não respondeu.`,
};
