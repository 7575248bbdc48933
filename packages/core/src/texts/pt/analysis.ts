import type { AnalysisMessages } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const analysisMessages: AnalysisMessages = {
  'series/too-few-values': ({ got, atLeast }) =>
    `A série tem ${number(got)} valores; são necessários pelo menos ${number(atLeast)}.`,
  'forecast/too-few-periods': ({ got, atLeast }) =>
    `Há respostas em ${number(got)} períodos; uma previsão precisa de pelo menos ${number(atLeast)}.`,
  'churn/too-few-events': ({ got, atLeast }) =>
    `Apenas ${number(got)} clientes saíram, ou apenas esse número permaneceu; um modelo precisa de pelo menos ${number(atLeast)} de cada grupo.`,
  'regression/too-few-rows': ({ got, atLeast }) =>
    `Há ${number(got)} linhas completas; são necessárias pelo menos ${number(atLeast)}. Use menos fatores ou mais linhas.`,
  'regression/constant': ({ predictor }) =>
    predictor === null
      ? 'O resultado é igual em todas as linhas; não há o que explicar.'
      : `O fator ${quoted(predictor)} é igual em todas as linhas. Retire-o da análise.`,
  'regression/collinear': ({ predictors }) =>
    `Estes fatores dizem quase o mesmo: ${predictors.map(quoted).join(', ')}. Retire um deles.`,
  'regression/separated': ({ predictors }) =>
    `O resultado decorre dos fatores sem exceção${predictors.length === 0 ? '' : ` (${predictors.map(quoted).join(', ')})`}; não é possível estimar o tamanho do efeito.`,
  'weights/lonely-stratum': ({ stratum }) =>
    `O estrato ${quoted(stratum)} tem apenas uma unidade na amostra. Junte-o a um estrato semelhante.`,
  'weights/empty-cell': ({ margin, label }) =>
    `Em ${quoted(margin)}, não há respostas do grupo ${quoted(label)}. Junte-o a um grupo semelhante.`,
  'weights/no-target': ({ margin, label }) =>
    `Em ${quoted(margin)}, falta o tamanho do grupo ${quoted(label)}.`,
  'weights/totals-differ': ({ margin, total, expected }) =>
    `Os grupos de ${quoted(margin)} somam ${number(total)} em vez de ${number(expected)}.`,
  'weights/not-converged': ({ iterations }) =>
    `Após ${number(iterations)} rodadas, nenhum peso atende a todos os grupos. Junte os grupos pequenos.`,
};
