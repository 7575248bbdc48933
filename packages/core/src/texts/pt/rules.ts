import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `O valor em ${quoted(path)} não pode ser usado; esperado: ${expected}. Corrija-o, por favor.`,
  'rule/name-unknown': ({ path, what }) => `O nome em ${quoted(path)} é desconhecido (${what}). Verifique a grafia.`,
  'rule/too-large': ({ path, what, limit }) =>
    `Há coisas demais em ${quoted(path)} (${what}): no máximo ${number(limit)}.`,
  'rule/id-repeated': ({ path }) => `O que está em ${quoted(path)} já foi usado antes. Escolha outro, por favor.`,
  'rule/replay-differs': ({ path }) => `Refeita a partir do que foi guardado, a decisão difere em ${quoted(path)}.`,
};
