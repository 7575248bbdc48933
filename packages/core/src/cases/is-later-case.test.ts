import { describe, expect, it } from 'vitest';
import { caseIn, later } from '../../test/recovery-cases.js';
import { isLaterCase } from './is-later-case.js';
import type { RecoveryCase } from './recovery-case.js';

const named = (id: string, reopens: string | null, openedAt: Date = later(0)): RecoveryCase => ({ ...caseIn('opened'), id, reopens, openedAt });

describe('of two cases of an incident', () => {
  it.each<[string, RecoveryCase, RecoveryCase]>([
    ['what was opened later', named('a', null, later(1)), named('b', 'a')],
    ['at the same instant, what reopens anything', named('a', 'x'), named('b', null)],
    ['at the same instant, what reopens the other', named('a', 'b'), named('b', 'x')],
    ['at the same instant, and neither reopens, that of the greater id', named('b', null), named('a', null)],
    ['at the same instant, and neither reopens the other, that of the greater id', named('b', 'x'), named('a', 'y')],
  ])('the later is %s', (_, one, other) => {
    expect([isLaterCase(one, other), isLaterCase(other, one)]).toEqual([true, false]);
  });
});
