import type { ConsentRefusal } from '../../consents/check-consent.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const consents: MessagesOf<ConsentRefusal> = {
  'consent/channel-malformed': ({ limit }) =>
    `The channel has to be a code such as sms: small letters, digits and hyphens, at most ${number(limit)} characters.`,
  'consent/source-missing': () => 'Please say where the consent comes from, such as the checkout form.',
  'consent/source-too-long': ({ length, limit }) =>
    `The source of the consent has ${number(length)} characters; at most ${number(limit)} are possible.`,
  'consent/source-not-storable': () =>
    'The source of the consent contains a character that cannot be stored. Please remove invisible characters.',
  'consent/date-unreadable': () => 'The date of the consent cannot be read.',
  'consent/date-out-of-range': () => 'The date of the consent lies before the year 2000 or in the future.',
};
