import type { AnyProgrammeRefusal } from '../../programmes/programme-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const faults = { missing: 'وجود ندارد', unknown: 'ناشناخته است', malformed: 'قابل استفاده نیست' } as const;

const parts = {
  points: 'امتیاز', voucher: 'کد تخفیف', tier: 'سطح', referral: 'معرفی', 'stamp-card': 'کارت مهر',
} as const;

export const programmes: MessagesOf<AnyProgrammeRefusal> = {
  'programme/malformed': ({ path, fault }) => `فیلد ${quoted(path)} در برنامه ${faults[fault]}. لطفاً آن را اصلاح کنید.`,
  'programme/part-refused': ({ path }) => `برنامه به دلیل ${quoted(path)} قابل استفاده نیست. لطفاً این بخش را اصلاح کنید.`,
  'programme/name-unknown': ({ path, what }) =>
    `در ${quoted(path)} چیزی داده می‌شود که در برنامه نیست (${parts[what]}). لطفاً آن را اضافه یا حذف کنید.`,
  'programme/customer-missing': () => 'قاعده‌ای به مشتری چیزی می‌دهد، اما در رویداد مشتری‌ای نیست. لطفاً قاعده را به رویدادی وابسته کنید که مشتری دارد.',
};
