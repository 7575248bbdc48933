import type { AnySurveyLinkRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const surveyLinks: MessagesOf<AnySurveyLinkRefusal> = {
  'survey-link/origin-malformed': ({ origin }) => `${quoted(origin)} نشانی یک سایت نیست. لطفاً آن را مانند https://shop.example و بدون مسیر بنویسید.`,
  'survey-link/too-many-origins': ({ count, limit }) => `یک پیوند را حداکثر در ${number(limit)} سایت می‌توان نمایش داد؛ تعداد سایت‌های شما ${number(count)} است.`,
  'survey-link/expiry-past': () => 'این پیوند پیش از آغاز پایان می‌یابد. لطفاً زمانی دیرتر انتخاب کنید.',
  'survey-link/not-found': () => 'چنین پیوندی یافت نشد.',
  'survey-link/already-revoked': () => 'این پیوند پیش‌تر باطل شده است.',
};
