import type { WaveStatus } from '../../invitations/change-wave-status.js';
import type { WaveRefusal } from '../../invitations/wave-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const statusNames: Readonly<Record<WaveStatus, string>> = { running: 'در جریان', paused: 'متوقف‌شده', cancelled: 'لغوشده' };

const fieldNames = { weeks: 'تعداد هفته‌ها', hour: 'ساعت' } as const;

export const waves: MessagesOf<WaveRefusal> = {
  'wave/day-malformed': () => 'چنین روزی وجود ندارد. لطفاً آن را مانند 2026-11-30 بنویسید.',
  'wave/day-past': ({ earliest }) => `فهرست نمی‌تواند از گذشته آغاز شود؛ زودترین روز ${quoted(earliest)} است.`,
  'wave/day-too-far': ({ latest }) => `فهرست حداکثر تا دو سال دیگر می‌تواند آغاز شود؛ دیرترین روز ${quoted(latest)} است.`,
  'wave/out-of-range': ({ field, lowest, highest }) => `${fieldNames[field]} باید عددی صحیح از ${number(lowest)} تا ${number(highest)} باشد.`,
  'wave/not-possible': ({ status, to }) => `وضعیت این فهرست ${quoted(statusNames[status])} است و نمی‌تواند ${quoted(statusNames[to])} شود.`,
  'wave/not-found': () => 'چنین فهرستی وجود ندارد.',
  'wave/without-day': () => 'همهٔ این روزها تعطیل‌اند. لطفاً هفته‌های بیشتری انتخاب کنید.',
  'wave/without-customer': () => 'در این فهرست هیچ مشتری‌ای نیست و از کسی پرسیده نمی‌شود.',
  'wave/without-trigger': () => 'لطفاً نخست تعیین کنید که این نظرسنجی چگونه پرسیده شود.',
  'wave/survey-not-live': () => 'فقط نظرسنجی فعال پرسیده می‌شود. لطفاً نخست آن را فعال کنید.',
};
