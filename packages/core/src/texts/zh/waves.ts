import type { WaveStatus } from '../../invitations/change-wave-status.js';
import type { WaveRefusal } from '../../invitations/wave-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const statusNames: Readonly<Record<WaveStatus, string>> = { running: '进行中', paused: '已暂停', cancelled: '已取消' };

const fieldNames = { weeks: '周数', hour: '小时' } as const;

export const waves: MessagesOf<WaveRefusal> = {
  'wave/day-malformed': () => '没有这一天，请写成 2026-11-30 这样的格式。',
  'wave/day-past': ({ earliest }) => `名单不能从过去的日期开始，最早为${quoted(earliest)}。`,
  'wave/day-too-far': ({ latest }) => `名单最多可提前两年安排，最晚为${quoted(latest)}。`,
  'wave/out-of-range': ({ field, lowest, highest }) => `${fieldNames[field]}须为 ${number(lowest)} 到 ${number(highest)} 的整数。`,
  'wave/not-possible': ({ status, to }) => `状态为${quoted(statusNames[status])}的名单不能变为${quoted(statusNames[to])}。`,
  'wave/not-found': () => '没有这份名单。',
  'wave/without-day': () => '这些日子都是休息日，请选择更多周。',
  'wave/without-customer': () => '名单中没有客户，不会询问任何人。',
  'wave/without-trigger': () => '请先设定这项调查如何询问。',
  'wave/survey-not-live': () => '只有进行中的调查才会发出邀请，请先启用它。',
};
