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
 * because their operators are not leakproof.
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
  const pattern = part(word);
  return {
    $or: [
      { [raw((alias) => folded(`${alias}.name`))]: { $ilike: part(fold(word)) } },
      { email: { $ilike: pattern } }, { phone: { $ilike: part(latinDigits(word)) } }, { externalId: { $ilike: pattern } },
    ],
  };
}

/** The digits of what may be part of a phone number, without the zeros that stand for a country; `null` for other texts. */
function phoneDigits(text: string): string | null {
  const latin = latinDigits(text);
  if (!/^[+\d\-()./\u2010-\u2015]+$/.test(latin)) return null;
  const digits = latin.replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length < 3 ? null : digits;
}

// Whoever types "joao" looks for João, and a Persian keyboard has other letters for yeh and kaf than an Arabic one.
const accents = '[\u0300-\u036f]';

function fold(text: string): string {
  return text.replaceAll(/[يى]/g, 'ی').replaceAll('ك', 'ک').normalize('NFD').replaceAll(new RegExp(accents, 'g'), '');
}

function folded(column: string): string {
  return `regexp_replace(normalize(translate(${column}, 'يىك', 'ییک'), NFD), '${accents}', '', 'g')`;
}

/** The pattern of ILIKE for texts that contain this one, whose signs stand for themselves. */
function part(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
