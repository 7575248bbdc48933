import type { AnyIncentiveRefusal } from '../../incentives/incentive-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const incentives: MessagesOf<AnyIncentiveRefusal> = {
  'incentive/plan-malformed': ({ field }) => `${quoted(field)} در طرح پاداش نیست یا خوانده نمی‌شود.`,
  'incentive/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} باید عددی از ${number(lowest)} تا ${number(highest)} باشد.`,
  'incentive/curve-falls': ({ at }) =>
    `نقطهٔ ${number(at + 1)} منحنی پاداش باید بالاتر از نقطهٔ پیشین باشد و مبلغ آن کمتر نباشد.`,
  'incentive/group-unknown': ({ group }) =>
    `طرح پاداش، مشتریان ${quoted(group)} را نمی‌شناسد. لطفاً آنان را به ترکیب مشتریان طرح بیفزایید.`,
  'incentive/nothing-held': () => 'این بخش در انتظار تصمیم نیست: یا پرداختنی است یا پیش‌تر درباره‌اش تصمیم گرفته‌اند.',
  'incentive/own-bonus': () => 'هیچ‌کس دربارهٔ پاداش خودش تصمیم نمی‌گیرد. لطفاً از شخص دیگری بخواهید.',
  'incentive/reason-malformed': ({ limit }) =>
    `لطفاً دلیل تصمیم را بنویسید: حداکثر ${number(limit)} نویسه و بدون نویسه‌های نامرئی.`,
};
