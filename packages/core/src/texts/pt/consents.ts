import type { ConsentRefusal } from '../../consents/check-consent.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const consents: MessagesOf<ConsentRefusal> = {
  'consent/channel-malformed': ({ limit }) =>
    `O canal deve ser um código como sms: letras minúsculas, dígitos e hifens, no máximo ${number(limit)} caracteres.`,
  'consent/source-missing': () => 'Informe de onde vem o consentimento, por exemplo o formulário de compra.',
  'consent/source-too-long': ({ length, limit }) =>
    `A origem do consentimento tem ${number(length)} caracteres; são possíveis no máximo ${number(limit)}.`,
  'consent/source-not-storable': () =>
    'A origem do consentimento contém um caractere que não pode ser guardado. Remova os caracteres invisíveis, por favor.',
  'consent/date-unreadable': () => 'Não foi possível ler a data do consentimento.',
  'consent/date-out-of-range': () => 'A data do consentimento é anterior ao ano 2000 ou está no futuro.',
};
