import { idempotencyKeyLength } from '../idempotency/check-idempotency-key.js';
import type { Effect } from './effect.js';

/** A template in its parts: texts as they stand, and the names that are to be filled in. */
export type KeyTemplate = readonly (string | { readonly id: string })[];

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

/**
 * The key with its ids; `{ missing }` names the first id that is not known.
 *
 * @throws RangeError when the key has more than 200 characters
 */
export function filledKey(
  template: KeyTemplate, rule: string, ids: Readonly<Record<string, string | null | undefined>>,
): string | { readonly missing: string } {
  let key = '';
  for (const part of template) {
    if (typeof part === 'string') {
      key += part;
      continue;
    }
    const id = part.id === 'rule' ? rule : Object.hasOwn(ids, part.id) ? ids[part.id] : null;
    if (id === null || id === undefined || id === '') return { missing: part.id };
    if (typeof id !== 'string') throw new RangeError(`ids: ${part.id} is not a text`);
    key += escaped(id);
  }
  if (key.length > idempotencyKeyLength) throw new RangeError(`dedupe key: ${key.length} characters are more than ${idempotencyKeyLength}`);
  return key;
}

/** Ids stay apart: `a:b` and `c` must not make the key of `a` and `b:c`. */
function escaped(id: string): string {
  return id.includes(':') || id.includes('%') ? id.replaceAll('%', '%25').replaceAll(':', '%3A') : id;
}
