import type { CaseRefusal } from '../../cases/case-refusal.js';
import type { CaseStatus } from '../../cases/case-status.js';
import type { CaseStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const caseStatusNames: CaseStatusNames = {
  opened: '已开启',
  contacted: '已联系客户',
  causeConfirmed: '已确认原因',
  remedied: '已补救',
  resurveyed: '已再次询问',
  recovered: '已挽回',
  notRecovered: '未挽回',
  closedWithoutContact: '未联系即关闭',
};

const of = (status: CaseStatus): string => caseStatusNames[status];

const fields = { note: '备注', reason: '理由', remedy: '补救措施' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `个案状态为${quoted(of(status))}时无法执行此步骤，须为：${needed.map(of).join('、')}。`,
  'case/not-owner': () => '此个案由其他人负责，可由其移交。',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `缺少${fields[field]}。`
      : `${fields[field]}过长或无法保存，最多 ${number(limit)} 个字符。`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? '此人已经是该个案的负责人。' : '此回答已经属于该个案。',
  'case/waiting': () => '个案已在等待客户。',
  'case/not-waiting': () => '个案没有在等待客户。',
  'case/wait-out-of-range': () =>
    `等待须在将来结束，一个个案的等待合计不超过 ${number(14)} 天。请选择更早的日期。`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `已尝试联系客户 ${number(attempts)} 次，需要 ${number(needed)} 次。`,
  'case/answer-too-early': () => '此回答早于再次询问客户的时间。',
  'case/cause-unknown': () => '您的列表中没有此原因。',
  'case/taxonomy-malformed': ({ path }) => `原因列表中${quoted(path)}缺失、重复或过长。`,
  'case/apology-granted': () => '此事件已获得过补偿。',
  'case/apology-too-large': () => '补偿金额超过上限或预算。请选择较小的金额。',
  'case/second-person-needed': () =>
    '该客户不久前获得过补偿，这一次须由另一人批准。',
};
