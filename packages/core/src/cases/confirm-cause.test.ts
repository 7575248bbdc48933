import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later } from '../../test/recovery-cases.js';
import { confirmCause } from './confirm-cause.js';

const now = later(10);

it('keeps the cause with its category and its scope', () => {
  const confirmed = valueOf(confirmCause(caseIn('contacted'), { by: 'ana', cause: 'short-weight', scope: 'system', note: 'scales' }, now));
  const cause = { code: 'short-weight', category: 'product', scope: 'system' };
  expect(confirmed).toMatchObject({ status: 'causeConfirmed', cause });
  expect(confirmed.history.at(-1)).toEqual({ what: 'causeConfirmed', cause, at: now, by: 'ana', note: 'scales' });
});

it('can be corrected until something was done, and the history keeps both', () => {
  const corrected = valueOf(confirmCause(caseIn('causeConfirmed'), { by: 'ana', cause: 'rude-staff', scope: 'single' }, now));
  expect(corrected.cause).toEqual({ code: 'rude-staff', category: 'staff', scope: 'single' });
  expect(corrected.history.flatMap((event) => (event.what === 'causeConfirmed' ? [event.cause.code] : []))).toEqual(['slow-delivery', 'rude-staff']);
});

it('knows the causes of the given taxonomy only', () => {
  const own = { categories: [{ code: 'a', causes: [{ code: 'x' }] }, { code: 'b', causes: [{ code: 'y' }, { code: 'z' }] }] };
  const finding = { by: 'ana', scope: 'single' } as const;
  expect(valueOf(confirmCause(caseIn('contacted'), { ...finding, cause: 'z' }, now, own)).cause?.category).toBe('b');
  for (const cause of ['rude-staff', 'a', 'constructor']) {
    expect(refusalOf(confirmCause(caseIn('contacted'), { ...finding, cause }, now, own))).toEqual({ kind: 'case/cause-unknown' });
  }
});

it('is of a single incident or of a system', () => {
  const finding = { by: 'ana', cause: 'rude-staff', scope: 'both' as any };
  expect(() => confirmCause(caseIn('contacted'), finding, now)).toThrow('scope: it is neither single nor system');
});
