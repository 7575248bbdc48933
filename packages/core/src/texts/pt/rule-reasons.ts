import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import { factWording, type RuleReasonSentences } from '../rule-reason.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { actual, asked } = factWording(wording, { yes: 'sim', no: 'não', hidden: '(oculto)' });

const answers = (answer: boolean | null): string => (answer === null ? 'desconhecido' : answer ? 'sim' : 'não');

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `O valor em ${quoted(path)} não pode ser usado; esperado: ${expected}. Corrija-o, por favor.`,
  'rule/name-unknown': ({ path, what }) => `O nome em ${quoted(path)} é desconhecido (${what}). Verifique a grafia.`,
  'rule/too-large': ({ path, what, limit }) =>
    `Há coisas demais em ${quoted(path)} (${what}): no máximo ${number(limit)}.`,
  'rule/id-repeated': ({ path }) => `O que está em ${quoted(path)} já foi usado antes. Escolha outro, por favor.`,
  'rule/replay-differs': ({ path }) => `Refeita a partir do que foi guardado, a decisão difere em ${quoted(path)}.`,
};

export const ruleReasons: RuleReasonSentences = {
  conditions: {
    factMissing: ({ path }) => `${quoted(path)} não é conhecido.`,
    factPresent: ({ path }) => `${quoted(path)} é conhecido.`,
    factAbsent: ({ path }) => `${quoted(path)} não é conhecido.`,
    factFits: (reason) => `${quoted(reason.path)} é ${actual(reason.actual)} e atende a ${asked(reason)}.`,
    factDiffers: (reason) =>
      `${quoted(reason.path)} é ${actual(reason.actual)} e não atende a ${asked(reason)}.`,
    parts: ({ holding, failing, unknown, needed }) =>
      `Partes que valem: ${number(holding)}; que não valem: ${number(failing)}; desconhecidas: ${number(unknown)}. Necessárias: ${number(needed)}.`,
    kindAnswered: ({ kind, answer }) => `${quoted(kind)} responde: ${answers(answer)}.`,
  },
  outcomes: {
    fired: () => 'A regra foi aplicada.',
    conditionFalse: () => 'A condição não se cumpre.',
    conditionUnknown: () => 'Sabe-se muito pouco para dizer se a condição se cumpre.',
    notYetStarted: () => 'A regra ainda não começou.',
    ended: () => 'A regra já terminou.',
    holdout: () => 'O cliente está no grupo de comparação, ao qual a regra não se aplica.',
    otherEvent: () => 'A regra espera outro evento.',
    outbidBy: ({ by }) => `A regra ${quoted(by)} veio antes.`,
    excludedBy: ({ by }) => `A regra ${quoted(by)} exclui esta.`,
    capReached: ({ cap, limit }) =>
      cap === 'total'
        ? `A regra pode ser aplicada ${number(limit)} vezes no total, e já foi.`
        : `A regra pode ser aplicada ${number(limit)} vezes por cliente, e já foi.`,
    inputMissing: ({ name }) => `A condição se cumpre, mas ${quoted(name)} não é conhecido.`,
  },
};
