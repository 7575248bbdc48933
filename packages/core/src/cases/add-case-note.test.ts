import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later } from '../../test/recovery-cases.js';
import { addCaseNote } from './add-case-note.js';
import { caseStatuses } from './case-status.js';

it.each(caseStatuses)('a remark can be written about a case that is %s, by anybody', (status) => {
  const before = caseIn(status);
  expect(valueOf(addCaseNote(before, { by: 'ben', note: ' came back ' }, later(50)))).toEqual({
    ...before, history: [...before.history, { what: 'noted', at: later(50), by: 'ben', note: 'came back' }],
  });
});

it('a remark says something, and somebody says it', () => {
  expect(refusalOf(addCaseNote(caseIn('opened'), { by: 'ben', note: ' ' }, later(1)))).toEqual({
    kind: 'case/text-malformed', field: 'note', fault: 'missing', limit: 10_000,
  });
  expect(() => addCaseNote(caseIn('opened'), { by: '', note: 'x' }, later(1))).toThrow('by: it is not an id');
});
