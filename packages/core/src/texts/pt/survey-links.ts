import type { AnySurveyLinkRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const surveyLinks: MessagesOf<AnySurveyLinkRefusal> = {
  'survey-link/origin-malformed': ({ origin }) => `${quoted(origin)} não é o endereço de um site. Escreva-o como https://shop.example, sem caminho.`,
  'survey-link/too-many-origins': ({ count, limit }) => `Um link pode aparecer em no máximo ${number(limit)} sites; estes são ${number(count)}.`,
  'survey-link/expiry-past': () => 'O link terminaria antes de começar. Escolha um momento mais tarde.',
  'survey-link/not-found': () => 'Este link não existe.',
  'survey-link/already-revoked': () => 'Este link já foi revogado.',
};
