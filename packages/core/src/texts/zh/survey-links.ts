import type { AnySurveyLinkRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const surveyLinks: MessagesOf<AnySurveyLinkRefusal> = {
  'survey-link/origin-malformed': ({ origin }) => `${quoted(origin)} 不是网站地址。请写成 https://shop.example 这样的形式，不带路径。`,
  'survey-link/too-many-origins': ({ count, limit }) => `一个链接最多可在 ${number(limit)} 个网站上显示，现有 ${number(count)} 个。`,
  'survey-link/expiry-past': () => '该链接在开始之前就已过期。请选择更晚的时间。',
  'survey-link/not-found': () => '找不到该链接。',
  'survey-link/already-revoked': () => '该链接已被撤销。',
};
