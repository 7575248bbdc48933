import { calendars } from './zh/calendars.js';
import { publishing } from './zh/rule-findings.js';
import { rules } from './zh/rule-reasons.js';
import { cases } from './zh/cases.js';
import { consents } from './zh/consents.js';
import { interactions } from './zh/interactions.js';
import { wording } from './zh/wording.js';
import type { CategoryNames, Messages, ReliabilityNames, VerdictSentences } from './texts.js';

const { number, points, quoted } = wording;

export { caseStatusNames } from './zh/cases.js';

const fields = {
  comment: '评论',
  branch: '门店',
  staff: '员工',
  product: '产品',
  channel: '渠道',
  reasons: '某条原因',
  tags: '某个标签',
  note: '备注',
  reason: '原因',
  externalId: '外部编号',
  name: '名称',
  question: '问题',
} as const;

const lists = { reasons: '条原因', tags: '个标签' } as const;

const tooLong = (what: string, length: number, limit: number): string =>
  `${what}共有 ${number(length)} 个字符，最多允许 ${number(limit)} 个。`;

const notStorable = (what: string): string => `${what}含有无法保存的字符，请您删除不可见字符。`;

export const categoryNames: CategoryNames = {
  promoter: { one: '推荐者', many: '推荐者' },
  passive: { one: '被动者', many: '被动者' },
  detractor: { one: '贬损者', many: '贬损者' },
};

export const reliabilityNames: ReliabilityNames = {
  none: '暂无回答',
  'very-low': '回答极少',
  low: '回答较少',
  ok: '回答充足',
};

export const verdicts: VerdictSentences = {
  rose: ({ before, after }) => `得分从 ${points(before)} 上升到 ${points(after)}，升幅很难用偶然来解释。`,
  fell: ({ before, after }) => `得分从 ${points(before)} 下降到 ${points(after)}，降幅很难用偶然来解释。`,
  'no-change-shown': ({ before, after, smallestDetectable }) =>
    `得分此前为 ${points(before)}，现在为 ${points(after)}，差异可能出于偶然。`
    + (smallestDetectable === null ? '' : `如果变化达到约 ${number(Math.ceil(smallestDetectable))}，很可能已经显现。`),
  'too-few-answers': () => '回答太少，无法判断得分是否发生变化。',
};

export const messages: Messages = {
  'score/missing': () => '缺少评分。',
  'score/not-a-number': () => '评分不是数字，请您用数字填写。',
  'score/not-whole': ({ value }) => `评分 ${number(value)} 不是整数。`,
  'score/out-of-range': ({ value, lowest, highest }) =>
    `评分 ${number(value)} 超出 ${number(lowest)} 到 ${number(highest)} 的范围。`,

  'attributes/not-a-record': () => '属性必须由名称和值组成。',
  'attributes/too-many': ({ count, limit }) => `共有 ${number(count)} 个属性，最多允许 ${number(limit)} 个。`,
  'attributes/name-malformed': ({ limit }) =>
    `有属性名称为空、过长或无法保存，名称最多允许 ${number(limit)} 个字符。`,
  'attributes/too-long': ({ name, length, limit }) => tooLong(`属性${quoted(name)}`, length, limit),
  'attributes/not-plain': ({ name }) => `属性${quoted(name)}的值只能是文本、数字或是／否。`,

  'response/comment-too-long': ({ length, limit }) => tooLong(fields.comment, length, limit),
  'response/date-unreadable': () => '无法识别回答的日期。',
  'response/date-out-of-range': () => '回答的日期早于 2000 年或晚于当前时间。',
  'response/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'response/text-not-storable': ({ field }) => notStorable(fields[field]),
  'response/too-many-values': ({ field, count, limit }) =>
    `该回答有 ${number(count)} ${lists[field]}，最多允许 ${number(limit)} ${lists[field]}。`,
  'response/exclusion-reason-missing': () => '请您说明为何不计入该回答。',
  'response/not-found': () => '找不到该回答。',
  'response/edit-window-over': ({ days }) => `该回答已超过 ${number(days)} 天，不能再修改。`,

  'customer/unidentified': () => '请您提供外部编号、电子邮箱或电话号码。',
  'customer/email-invalid': () => '电子邮箱地址无效。',
  'customer/phone-invalid': () => '电话号码无效，请您以 + 和国家代码开头填写。',
  'customer/time-zone-unknown': () => '无法识别时区，正确示例：Asia/Shanghai。',
  'customer/locale-unknown': () => '语言代码无效，正确示例：zh-CN。',
  'customer/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'customer/text-not-storable': ({ field }) => notStorable(fields[field]),
  'customer/not-found': () => '找不到该客户。',
  'customer/ambiguous': () => '这些标识属于两位不同的客户，未作任何更改。',

  'survey/name-missing': () => '请您为调查命名。',
  'survey/question-missing': () => '请您填写调查的问题。',
  'survey/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'survey/text-not-storable': ({ field }) => notStorable(fields[field]),
  'survey/not-found': () => '找不到该调查。',
  'survey/name-taken': () => '已有同名的调查，请您换一个名称。',

  'idempotency/key-malformed': ({ limit }) => `幂等键的长度必须为 1 到 ${number(limit)} 个字符。`,
  'idempotency/key-reused': () => '该幂等键已用于其他内容。',

  'batch/empty': () => '列表为空，请您至少提交一条。',
  'batch/too-large': ({ count, limit }) => `列表共有 ${number(count)} 条，每次最多允许 ${number(limit)} 条。`,

  'api-key/name-missing': () => '请您为密钥命名。',
  'api-key/name-too-long': ({ limit }) => `密钥名称过长或无法保存，最多允许 ${number(limit)} 个字符。`,
  'api-key/scopes-missing': () => '请您选择密钥的权限。',
  'api-key/not-found': () => '找不到该密钥。',
  'api-key/already-revoked': () => '该密钥已被撤销。',

  'import/csv-malformed': ({ line }) => `文件从第 ${number(line)} 行起无法读取，请您检查其中的引号。`,
  'import/column-missing': ({ column }) => `文件中没有${quoted(column)}列。`,
  'import/column-count': ({ expected, got }) =>
    `该行有 ${number(got)} 列，应为 ${number(expected)} 列。`,
  'import/date-unreadable': ({ format }) => `日期不符合${quoted(format)}的格式。`,
  'import/source-id-repeated': () => '文件中前面已有相同编号的行。',
  'import/file-empty': () => '文件是空的，连列名行也没有。',
  'import/column-repeated': ({ column }) => `文件中有两列都叫${quoted(column)}，请您重命名其中一列。`,
  'import/encoding-invalid': ({ line, encoding }) => `第 ${number(line)} 行不是${quoted(encoding)}编码的文本，请您指定文件的编码。`,
  'import/row-too-long': ({ line, limit }) => `从第 ${number(line)} 行开始的一行超过 ${number(limit)} 字节，请您检查是否有引号没有闭合。`,
  'import/rescaling-unknown': () => '该分数是按此处未知的规则换算的。',
  'import/rescaling-differs': ({ score }) => `按换算规则应得分数 ${number(score)}，与本行的分数不符。`,
  'import/truth-unreadable': () => '此处只能是 true 或 false。',
  'import/source-id-malformed': ({ limit }) => `编号超过 ${number(limit)} 个字符，或含有无法保存的字符。`,
  'import/interrupted': () => '导入中断，请您用同一文件重新导入；任何一行都不会重复保存。',
  'import/survey-changed': () =>
    '读取文件期间，调查的问题被修改，或调查已结束。未保存任何内容。请您查看该调查后重新导入文件。',
  'import/label-mismatch': ({ category }) =>
    `该行标注的分组与评分不符，以评分为准：${categoryNames[category].one}。`,
  'import/not-found': () => '找不到该次导入。',
  'import/already-undone': () => '该次导入已被撤销。',

  ...calendars,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
};
