import { expect, test } from 'vitest';
import { isReasonChanges, noReasonChanges, withReasonChanged, withoutStored, withReasonChanges } from './reason-changes.js';

const rude = { code: 'rude-staff', text: { en: 'Rude staff' }, retired: false };
const late = { code: 'late', text: { en: 'Late' }, retired: false };

test('what others have saved of other reasons stays', () => {
  const changes = withReasonChanged(noReasonChanges, rude, { ...rude, retired: true });
  const theirs = { code: 'late', text: { en: 'Too late', fa: 'دیر' }, retired: false };
  expect(withReasonChanges([rude, theirs], { ...changes, added: [late] })).toEqual([{ ...rude, retired: true }, theirs, late]);
});

test('a reason that is again as it is stored is no change, whatever was written in between', () => {
  const inPersian = { ...rude, text: { ...rude.text, fa: 'برخورد بد' } };
  const changes = withReasonChanged(noReasonChanges, rude, inPersian);
  expect(changes.changed).toEqual({ 'rude-staff': inPersian });
  expect(withReasonChanged(changes, rude, rude)).toEqual(noReasonChanges);
});

test('what was added and is stored by now is not added again', () => {
  const changes = { ...noReasonChanges, added: [late, { ...late, code: 'later' }] };
  expect(withoutStored(changes, [rude, late]).added).toEqual([{ ...late, code: 'later' }]);
  expect(withReasonChanges([rude, late], changes)).toEqual([rude, late, { ...late, code: 'later' }]);
});

test('a change of a reason that is gone is dropped, and a code like that of a method is a code', () => {
  const changes = withReasonChanged(noReasonChanges, rude, { ...rude, retired: true });
  const odd = { code: 'constructor', text: { en: 'Odd' }, retired: false };
  expect(withReasonChanges([odd], changes)).toEqual([odd]);
});

test.each([[null, false], [{}, false], [{ changed: { a: 1 }, added: [] }, false], [noReasonChanges, true], [{ changed: {}, added: [rude] }, true]])(
  'what an earlier visit kept is looked at: %j',
  (kept, isOne) => expect(isReasonChanges(kept)).toBe(isOne),
);
