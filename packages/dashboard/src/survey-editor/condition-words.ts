import { categories, type Category } from '@goodword/core';
import type { AskingTexts } from '../texts/asking/asking-texts.js';

interface Words {
  readonly texts: AskingTexts;
  readonly categoryName: (category: Category) => string;
  /** What a question is called; its id where it has no text. */
  readonly questionName: (id: string) => string;
  /** An option of a question in words; its code where it has none. */
  readonly optionName: (question: string, code: string) => string;
}

/**
 * A condition in words.
 *
 * @param condition - as it is being written: it may lack what it needs, or be none
 * @returns `null` for one that is read more easily as it stands, and for what is no condition
 */
export function conditionWords(condition: unknown, words: Words): string | null {
  if (typeof condition !== 'object' || condition === null) return null;
  const { texts } = words;
  const { op, path, of, value, from, to } = condition as Readonly<Record<string, unknown>>;
  if (op === 'all' || op === 'any') {
    const parts = Array.isArray(of) ? of.map((part: unknown) => conditionWords(part, words)) : [];
    if (parts.length === 0 || parts.includes(null)) return null;
    return parts.join(op === 'all' ? texts.editor.and : texts.editor.or);
  }
  const what = typeof path === 'string' ? factWords(path, words) : null;
  if (what === null || typeof path !== 'string') return null;
  switch (op) {
    case 'eq':
    case 'contains':
      return isPlain(value) ? texts.editor.is(what, valueWords(path, value, words)) : null;
    case 'ne':
      return isPlain(value) ? texts.editor.isNot(what, valueWords(path, value, words)) : null;
    case 'between':
      return isPlain(from) && isPlain(to) ? texts.editor.isBetween(what, String(from), String(to)) : null;
    case 'exists':
      return texts.editor.isAnswered(what);
    default:
      return null;
  }
}

function isPlain(value: unknown): value is boolean | number | string {
  return ['boolean', 'number', 'string'].includes(typeof value);
}

function factWords(path: string, { texts, questionName }: Words): string | null {
  if (path === 'response.category') return texts.editor.facts.category;
  if (path === 'response.score') return texts.editor.facts.score;
  if (path === 'survey.language') return texts.editor.facts.language;
  if (path === 'branch.code') return texts.editor.facts.branch;
  if (path === 'response.channel') return texts.editor.facts.channel;
  const question = questionIn(path);
  return question === null ? null : questionName(question);
}

function valueWords(path: string, value: boolean | number | string, { texts, categoryName, optionName }: Words): string {
  if (typeof value === 'boolean') return value ? texts.editor.yes : texts.editor.no;
  const category = path === 'response.category' ? categories.find((known) => known === value) : undefined;
  if (category !== undefined) return categoryName(category);
  const question = questionIn(path);
  return question === null ? String(value) : optionName(question, String(value));
}

function questionIn(path: string): string | null {
  return /^answer\.(.+)$/.exec(path)?.[1] ?? null;
}
