import { expect, it } from 'vitest';
import { plan } from '../../test/incentive-fixtures.js';
import type { PayCurve } from './incentive-plan.js';
import { planWarnings } from './plan-warnings.js';

const warningsOfCurve = (curve: PayCurve) => planWarnings({ ...plan, curve, cap: 1_000_000 });

it('a plan without anything unusual has none', () => {
  expect(planWarnings(plan)).toEqual([]);
});

it('a step of more than a quarter of the highest amount is a cliff', () => {
  const points = [{ from: 0, amount: 250 }, { from: 10, amount: 501 }, { from: 20, amount: 750 }, { from: 30, amount: 1_000 }];
  expect(warningsOfCurve({ shape: 'steps', points })).toEqual([{ code: 'cliff', from: 10, jump: 251, highest: 1_000 }]);
});

it('so is a line that is as steep, and one that begins high', () => {
  const steep: PayCurve = { shape: 'linear', points: [{ from: 0, amount: 0 }, { from: 3, amount: 900 }, { from: 50, amount: 1_000 }] };
  expect(warningsOfCurve(steep)).toEqual([{ code: 'cliff', from: 3, jump: 300, highest: 1_000 }]);
  const high: PayCurve = { shape: 'linear', points: [{ from: 0, amount: 600 }, { from: 50, amount: 1_000 }] };
  expect(warningsOfCurve(high)).toEqual([{ code: 'cliff', from: 0, jump: 600, highest: 1_000 }]);
});

it('what everybody gets is no cliff', () => {
  const everybody: PayCurve = { shape: 'steps', points: [{ from: -100, amount: 900 }, { from: 50, amount: 1_000 }] };
  expect(warningsOfCurve(everybody)).toEqual([{ code: 'pays-below-zero', from: -100 }]);
});

it('a curve that pays nothing has no cliff', () => {
  expect(warningsOfCurve({ shape: 'steps', points: [{ from: -10, amount: 0 }] })).toEqual([]);
});

it.each([
  ['the person before the branch', { branchPercent: 49 }, { code: 'person-before-branch', branchPercent: 49 }],
  ['few answers', { minimumAnswers: 29 }, { code: 'few-answers', minimumAnswers: 29, reliableFrom: 30 }],
  ['a cap below the curve', { cap: 44_999 }, { code: 'cap-below-curve', cap: 44_999, highest: 45_000 }],
])('there is a warning of %s', (_, given, warning) => {
  expect(planWarnings({ ...plan, ...given })).toEqual([warning]);
});

it('there is none at the limits', () => {
  expect(planWarnings({ ...plan, branchPercent: 50, minimumAnswers: 30, cap: 45_000 })).toEqual([]);
});
