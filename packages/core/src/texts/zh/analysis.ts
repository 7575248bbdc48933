import type { AnalysisMessages } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const analysisMessages: AnalysisMessages = {
  'series/too-few-values': ({ got, atLeast }) => `序列只有 ${number(got)} 个数值；至少需要 ${number(atLeast)} 个。`,
  'forecast/too-few-periods': ({ got, atLeast }) =>
    `有回答的时段为 ${number(got)} 个；预测至少需要 ${number(atLeast)} 个。`,
  'churn/too-few-events': ({ got, atLeast }) =>
    `流失或留存的客户只有 ${number(got)} 位；建立模型时两类客户各至少需要 ${number(atLeast)} 位。`,
  'regression/too-few-rows': ({ got, atLeast }) =>
    `完整的数据有 ${number(got)} 行；至少需要 ${number(atLeast)} 行。请减少因素或增加数据。`,
  'regression/constant': ({ predictor }) =>
    predictor === null ? '所有行的结果都相同，没有可以解释的差异。' : `因素${quoted(predictor)}在所有行中都相同。请去掉它。`,
  'regression/collinear': ({ predictors }) =>
    `以下因素几乎表达同一件事：${predictors.map(quoted).join('、')}。请去掉其中一个。`,
  'regression/separated': ({ predictors }) =>
    `结果完全由这些因素决定${predictors.length === 0 ? '' : `（${predictors.map(quoted).join('、')}）`}，因此无法估计影响的大小。`,
  'weights/lonely-stratum': ({ stratum }) => `层${quoted(stratum)}只有一个抽样单位。请将它与相近的层合并。`,
  'weights/empty-cell': ({ margin, label }) =>
    `在${quoted(margin)}中，没有${quoted(label)}组的回答。请将它与相近的组合并。`,
  'weights/no-target': ({ margin, label }) => `在${quoted(margin)}中，缺少${quoted(label)}组的人数。`,
  'weights/totals-differ': ({ margin, total, expected }) =>
    `${quoted(margin)}各组之和为 ${number(total)}，应为 ${number(expected)}。`,
  'weights/not-converged': ({ iterations }) =>
    `经过 ${number(iterations)} 轮计算，仍没有同时符合各组的权重。请合并较小的组。`,
};
