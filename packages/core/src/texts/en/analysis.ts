import type { AnalysisMessages } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const analysisMessages: AnalysisMessages = {
  'series/too-few-values': ({ got, atLeast }) =>
    `The series has ${number(got)} values; at least ${number(atLeast)} are needed.`,
  'forecast/too-few-periods': ({ got, atLeast }) =>
    `There are answers in ${number(got)} periods; a forecast needs at least ${number(atLeast)}.`,
  'churn/too-few-events': ({ got, atLeast }) =>
    `Only ${number(got)} customers left, or only so many stayed; a model needs at least ${number(atLeast)} of each.`,
  'regression/too-few-rows': ({ got, atLeast }) =>
    `There are ${number(got)} complete rows; at least ${number(atLeast)} are needed. Please use fewer predictors or more rows.`,
  'regression/constant': ({ predictor }) =>
    predictor === null
      ? 'The outcome is the same in all rows, so there is nothing to explain.'
      : `The predictor ${quoted(predictor)} is the same in all rows. Please leave it out.`,
  'regression/collinear': ({ predictors }) =>
    `These predictors say almost the same: ${predictors.map(quoted).join(', ')}. Please leave one of them out.`,
  'regression/separated': ({ predictors }) =>
    `The outcome follows from the predictors without exception${predictors.length === 0 ? '' : ` (${predictors.map(quoted).join(', ')})`}, so the size of their effect cannot be estimated.`,
  'weights/lonely-stratum': ({ stratum }) =>
    `The stratum ${quoted(stratum)} has one sampled unit only. Please join it with a similar one.`,
  'weights/empty-cell': ({ margin, label }) =>
    `In ${quoted(margin)}, nobody among the answers is ${quoted(label)}. Please join this group with a similar one.`,
  'weights/no-target': ({ margin, label }) =>
    `In ${quoted(margin)}, the size of the group ${quoted(label)} is missing.`,
  'weights/totals-differ': ({ margin, total, expected }) =>
    `The groups of ${quoted(margin)} add up to ${number(total)} instead of ${number(expected)}.`,
  'weights/not-converged': ({ iterations }) =>
    `No weights meet all groups together after ${number(iterations)} rounds. Please join small groups.`,
};
