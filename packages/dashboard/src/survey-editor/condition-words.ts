import { categories, type Category, type SurveyQuestion } from '@goodword/core';
import type { AskingTexts } from '../texts/asking/asking-texts.js';

type Condition = NonNullable<Extract<SurveyQuestion, { readonly kind: 'comment' }>['when']>;

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
 * @returns `null` for one that is read more easily as it stands
 */
export function conditionWords(condition: Condition, words: Words): string | null {
  const { texts } = words;
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => conditionWords(part, words));
      if (parts.length === 0 || parts.includes(null)) return null;
      return parts.join(condition.op === 'all' ? texts.editor.and : texts.editor.or);
    }
    case 'eq':
    case 'ne':
    case 'contains': {
      const what = factWords(condition.path, words);
      if (what === null) return null;
      const value = valueWords(condition.path, condition.value, words);
      return condition.op === 'ne' ? texts.editor.isNot(what, value) : texts.editor.is(what, value);
    }
    case 'between': {
      const what = factWords(condition.path, words);
      return what === null ? null : texts.editor.isBetween(what, String(condition.from), String(condition.to));
    }
    case 'exists': {
      const what = factWords(condition.path, words);
      return what === null ? null : texts.editor.isAnswered(what);
    }
    default:
      return null;
  }
}

function factWords(path: string, { texts, questionName }: Words): string | null {
  if (path === 'response.category') return texts.editor.facts.category;
  if (path === 'response.score') return texts.editor.facts.score;
  if (path === 'survey.language') return texts.editor.facts.language;
  if (path === 'branch.code') return texts.editor.facts.branch;
  if (path === 'response.channel') return texts.editor.facts.channel;
  const question = /^answer\.(.+)$/.exec(path)?.[1];
  return question === undefined ? null : questionName(question);
}

function valueWords(path: string, value: boolean | number | string, { texts, categoryName, optionName }: Words): string {
  if (typeof value === 'boolean') return value ? texts.editor.yes : texts.editor.no;
  const category = path === 'response.category' ? categories.find((known) => known === value) : undefined;
  if (category !== undefined) return categoryName(category);
  const question = /^answer\.(.+)$/.exec(path)?.[1];
  return question === undefined ? String(value) : optionName(question, String(value));
}
