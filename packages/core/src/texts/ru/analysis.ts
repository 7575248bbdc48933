import type { AnalysisMessages } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const analysisMessages: AnalysisMessages = {
  'series/too-few-values': ({ got, atLeast }) =>
    `Значений в ряду: ${number(got)}; нужно не менее ${number(atLeast)}.`,
  'forecast/too-few-periods': ({ got, atLeast }) =>
    `Периодов с ответами: ${number(got)}; для прогноза нужно не менее ${number(atLeast)}.`,
  'churn/too-few-events': ({ got, atLeast }) =>
    `Ушедших или оставшихся клиентов всего ${number(got)}; для модели нужно не менее ${number(atLeast)} и тех, и других.`,
  'regression/too-few-rows': ({ got, atLeast }) =>
    `Полных строк: ${number(got)}; нужно не менее ${number(atLeast)}. Возьмите меньше факторов или больше строк.`,
  'regression/constant': ({ predictor }) =>
    predictor === null
      ? 'Исход одинаков во всех строках, поэтому объяснять нечего.'
      : `Фактор ${quoted(predictor)} одинаков во всех строках. Пожалуйста, исключите его.`,
  'regression/collinear': ({ predictors }) =>
    `Эти факторы почти повторяют друг друга: ${predictors.map(quoted).join(', ')}. Пожалуйста, исключите один из них.`,
  'regression/separated': ({ predictors }) =>
    `Исход без исключений следует из факторов${predictors.length === 0 ? '' : ` (${predictors.map(quoted).join(', ')})`}, поэтому величину их влияния оценить нельзя.`,
  'weights/lonely-stratum': ({ stratum }) =>
    `В страте ${quoted(stratum)} только одна единица выборки. Пожалуйста, объедините её с похожей.`,
  'weights/empty-cell': ({ margin, label }) =>
    `По признаку ${quoted(margin)} нет ни одного ответа группы ${quoted(label)}. Пожалуйста, объедините её с похожей группой.`,
  'weights/no-target': ({ margin, label }) =>
    `По признаку ${quoted(margin)} не указана численность группы ${quoted(label)}.`,
  'weights/totals-differ': ({ margin, total, expected }) =>
    `Сумма групп по признаку ${quoted(margin)} равна ${number(total)} вместо ${number(expected)}.`,
  'weights/not-converged': ({ iterations }) =>
    `Веса, подходящие сразу для всех групп, не найдены; шагов выполнено: ${number(iterations)}. Пожалуйста, объедините малые группы.`,
};
