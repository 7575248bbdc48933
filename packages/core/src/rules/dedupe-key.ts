import { idempotencyKeyLength } from '../idempotency/check-idempotency-key.js';
import type { DecisionContext } from './decision.js';
import type { Effect } from './effect.js';

/** A template in its parts: texts as they stand, and the names that are to be filled in. */
export type KeyTemplate = readonly (string | { readonly id: string })[];

/** Before the key of what takes an effect back. */
export const undoPrefix = 'undo:';

/** So that the key of the undo is one, too. */
const keyLength = idempotencyKeyLength - undoPrefix.length;

/** The template of an effect that has none of its own. */
export function defaultKey(effect: Effect, firstId: string): string {
  return `{rule}:${effect.do === 'custom' ? effect.code : effect.do}:{${firstId}}`;
}

/** The parts of a template; `null` when its braces do not match or hold nothing. */
export function keyTemplate(text: string): KeyTemplate | null {
  const parts: (string | { readonly id: string })[] = [];
  let rest = text;
  while (rest !== '') {
    const opens = rest.indexOf('{');
    const literal = opens === -1 ? rest : rest.slice(0, opens);
    if (literal.includes('}')) return null;
    if (literal !== '') parts.push(literal);
    if (opens === -1) break;
    const closes = rest.indexOf('}', opens);
    const id = rest.slice(opens + 1, closes);
    if (closes === -1 || id === '' || id.includes('{')) return null;
    parts.push({ id });
    rest = rest.slice(closes + 1);
  }
  return parts;
}

/** Which template two rules must not share: the id of the rule stands in it as it does in the key. */
export function templateOf(text: string, rule: string): string {
  return text.replaceAll('%', '%25').replaceAll('{rule}', () => escaped(rule));
}

/**
 * The key with its ids; `{ missing }` names the first id that is not known.
 *
 * @throws RangeError when the key has more than 195 characters, or an id is not a text
 */
export function filledKey(
  template: KeyTemplate, rule: string, ids: DecisionContext['ids'],
): string | { readonly missing: string } {
  let key = '';
  for (const part of template) {
    if (typeof part === 'string') {
      // So that no text can look like an id that was escaped.
      key += part.replaceAll('%', '%25');
      continue;
    }
    const id = part.id === 'rule' ? rule : idNamed(part.id, ids);
    if (id === null) return { missing: part.id };
    key += escaped(id);
  }
  if (key.length > keyLength) throw new RangeError(`dedupe key: ${key.length} characters are more than ${keyLength}`);
  return key;
}

/** The id with this name; `null` when it is not known: absent, `null` or empty. */
export function idNamed(name: string, ids: DecisionContext['ids']): string | null {
  const id = Object.hasOwn(ids, name) ? (ids[name] ?? '') : '';
  if (typeof id !== 'string') throw new RangeError(`ids: ${name} is not a text`);
  return id === '' ? null : id;
}

/** Ids stay apart: `a:b` and `c` must not make the key of `a` and `b:c`. */
function escaped(id: string): string {
  return id.includes(':') || id.includes('%') ? id.replaceAll('%', '%25').replaceAll(':', '%3A') : id;
}
