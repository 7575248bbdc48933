import { latinDigits } from '@goodword/core';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { badInput } from '../bad-input.js';
import type { CustomerRow } from './customer.entity.js';

/** One of the conditions that must all hold. */
export type CustomerCondition = FilterQuery<CustomerRow>;

const MOST_WORDS = 10;

/**
 * What a search for customers means: every word stands somewhere in the name, the e-mail address, the phone number or
 * the external id, in any order; or all of it is one phone number, with whatever people put between its digits.
 *
 * No index helps here: under row level security PostgreSQL keeps trigram indexes from a role that the policies bind,
 * because their operators are not leakproof. So every row is looked at, in one folded text: 100,000 customers take some 50 ms.
 *
 * @throws GraphQLError BAD_USER_INPUT for more than ten words
 */
export function customerConditions(workspaceId: string, text: string | null | undefined): readonly CustomerCondition[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [{ workspaceId }];
  if (words.length > MOST_WORDS) badInput('text', `has more than ${MOST_WORDS} words`);
  const number = phoneDigits(words.join(''));
  return [
    { workspaceId },
    { $or: [{ $and: words.map(holdsWord) }, ...(number === null ? [] : [{ phone: { $like: `%${number}%` } }])] },
  ];
}

function holdsWord(word: string): CustomerCondition {
  const folded = fold(word);
  const patterns = [...new Set([folded, latinDigits(folded)])].map(part);
  const holds = patterns.map(() => 'lower(?)').join(', ');
  return { [raw((alias) => `(${alias}.search_text like any(array[${holds}]))`, patterns)]: true };
}

/** The digits of what may be part of a phone number, without the zeros that stand for a country; `null` for other texts. */
function phoneDigits(text: string): string | null {
  const latin = latinDigits(text);
  if (!/^[+\d\-()./\u2010-\u2015]+$/.test(latin)) return null;
  const digits = latin.replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length < 3 ? null : digits;
}

/** A word as `searchText` of a customer has it, but for capitals: of those PostgreSQL decides in both. */
function fold(text: string): string {
  return text.replaceAll(/[يى]/g, 'ی').replaceAll('ك', 'ک').normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
}

/** The pattern of LIKE for texts that contain this one, whose signs stand for themselves. */
function part(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
