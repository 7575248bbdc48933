import type { SurveyDefinition } from '@goodword/core';

/**
 * Whether the form can show something as a definition: what it walks through is there. What is wrong with it otherwise, the service
 * says at its place; without this, one broken file would break the page, and again at each visit.
 */
export function isWritable(read: unknown): read is SurveyDefinition {
  if (!isRecord(read)) return false;
  const { languages, questions, endings } = read;
  return (
    isListOf(languages, (language) => typeof language === 'string') && languages.length > 0 && isListOf(questions, isQuestion) &&
    (endings === undefined || (isRecord(endings) && ['detractor', 'passive', 'promoter'].every((category) => isRecord(endings[category]) && isText(endings[category]['title']))))
  );
}

const kinds = ['nps', 'rating', 'reasons', 'choice', 'comment', 'consent', 'contactMe'];

function isQuestion(read: unknown): boolean {
  if (!isRecord(read)) return false;
  const { kind, id, text, help, when, variants, ends, options, other } = read;
  const picks = kind === 'reasons' || kind === 'choice';
  return (
    kinds.some((known) => known === kind) && typeof id === 'string' && isText(text) && isPerhaps(help, isText) && isPerhaps(when, isRecord) &&
    isPerhaps(variants, (list) => isListOf(list, isVariant)) && isPerhaps(other, isText) &&
    isPerhaps(ends, (both) => isRecord(both) && isText(both['lowest']) && isText(both['highest'])) &&
    (picks ? isListOf(options, isOption) : options === undefined)
  );
}

function isVariant(read: unknown): boolean {
  if (!isRecord(read) || !isText(read['text']) || !isPerhaps(read['help'], isText)) return false;
  const { for: scores } = read;
  return typeof scores === 'string' || (isListOf(scores, (score) => typeof score === 'number') && scores.length === 2);
}

function isOption(read: unknown): boolean {
  return isRecord(read) && typeof read['code'] === 'string' && isText(read['text']);
}

function isText(read: unknown): boolean {
  return isRecord(read) && Object.values(read).every((words) => typeof words === 'string');
}

function isPerhaps(read: unknown, is: (read: unknown) => boolean): boolean {
  return read === undefined || is(read);
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function isListOf(read: unknown, is: (entry: unknown) => boolean): read is readonly unknown[] {
  return Array.isArray(read) && read.every(is);
}
