import type { AnySurveyLinkRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const surveyLinks: MessagesOf<AnySurveyLinkRefusal> = {
  'survey-link/origin-malformed': ({ origin }) => `${quoted(origin)} не является адресом сайта. Напишите его так: https://shop.example, без пути.`,
  'survey-link/too-many-origins': ({ count, limit }) => `Ссылку можно показывать не более чем на ${number(limit)} сайтах, а указано: ${number(count)}.`,
  'survey-link/expiry-past': () => 'Срок ссылки уже прошёл. Выберите более позднее время.',
  'survey-link/not-found': () => 'Такой ссылки нет.',
  'survey-link/already-revoked': () => 'Эта ссылка уже отозвана.',
};
