import type { RuleSetUnsound } from '../../publishing/publish-sound-rule-set.js';
import type { RuleFindingSentences } from '../rule-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const publishing: MessagesOf<RuleSetUnsound> = {
  'rule/unsound': ({ findings }) =>
    `O conjunto de regras não pode ser publicado; problemas que o impedem: ${number(findings.length)}. Corrija-os, por favor.`,
};

export const ruleFindings: RuleFindingSentences = {
  unreachable: ({ rule }) => `A condição de ${quoted(rule)} nunca pode se cumprir.`,
  shadowed: ({ rule, by }) => `${quoted(rule)} nunca se aplica: ${quoted(by)} sempre vem antes.`,
  overlap: ({ rule, other }) =>
    `${quoted(rule)} e ${quoted(other)} são exclusivas e podem valer ao mesmo tempo; só uma será aplicada.`,
  unchecked: ({ rules }) =>
    `As regras perguntam demais para comparar todas; não totalmente verificadas: ${number(rules.length)}, a primeira é ${quoted(rules[0] ?? '')}.`,
  scoreGap: ({ event, fact, scores }) =>
    `Nenhuma regra de ${quoted(event)} trata destes valores de ${quoted(fact)}: ${scores.join(', ')}.`,
  scoreMisfit: ({ rule, scores }) => `As notas de ${quoted(rule)} dividem uma categoria do NPS: ${scores.join(', ')}.`,
  uncapped: ({ rule, effect }) => `${quoted(rule)} dá ${quoted(effect)} sem limite.`,
  rewardByScore: ({ rule, effect }) =>
    `O que ${quoted(rule)} dá (${quoted(effect)}) depende da nota. Isso ensina as pessoas a dar notas melhores.`,
};
