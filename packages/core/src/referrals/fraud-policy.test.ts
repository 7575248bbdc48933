import { expect, it } from 'vitest';
import { defaultFraudPolicy, fraudPolicyFault, referralSignals, weightOf, type FraudPolicy } from './fraud-policy.js';

it('has no fault by default, and a weight for every signal', () => {
  expect(fraudPolicyFault(defaultFraudPolicy)).toBeNull();
  expect(Object.keys(defaultFraudPolicy.weights).sort()).toEqual([...referralSignals].sort());
});

const changed = (change: Partial<FraudPolicy>): FraudPolicy => ({ ...defaultFraudPolicy, ...change });

it.each<[string, Partial<FraudPolicy>]>([
  ['weights.sameIp', { weights: { sameIp: -1 } }],
  ['weights.sameIp', { weights: { sameIp: 1_001 } }],
  ['weights.sameIp', { weights: { sameIp: 0.5 } }],
  ['weights.sameIp', { weights: { sameIp: NaN } }],
  ['weights', { weights: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`s${i}`, 1])) }],
  ['reviewFrom', { reviewFrom: 0 }],
  ['reviewFrom', { reviewFrom: 40.5 }],
  ['reviewFrom', { reviewFrom: 100_001, rejectFrom: 100_002 }],
  ['rejectFrom', { rejectFrom: 39 }],
  ['rejectFrom', { rejectFrom: 100_001 }],
  ['velocity.claims', { velocity: { claims: 0, hours: 24 } }],
  ['velocity.claims', { velocity: { claims: 100_001, hours: 24 } }],
  ['velocity.hours', { velocity: { claims: 10, hours: 0 } }],
  ['velocity.hours', { velocity: { claims: 10, hours: 8_761 } }],
  ['youngDays', { youngDays: -1 }],
  ['youngDays', { youngDays: 3_651 }],
])('finds the fault at %s in %j', (path, change) => {
  expect(fraudPolicyFault(changed(change))).toBe(path);
});

it.each<Partial<FraudPolicy>>([
  { weights: {} },
  { weights: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`s${i}`, 1_000])) },
  { weights: { sameIp: 0 } },
  { reviewFrom: 1, rejectFrom: 31 },
  { reviewFrom: 100_000, rejectFrom: 100_000 },
  { reviewFrom: 100, rejectFrom: 100 },
  { velocity: { claims: 1, hours: 1 }, youngDays: 0 },
  { velocity: { claims: 100_000, hours: 8_760 }, youngDays: 3_650 },
])('finds none in %j', (change) => {
  expect(fraudPolicyFault(changed(change))).toBeNull();
});

it.each([
  [{ sameIp: 100 }, 100],
  [{ sameAddress: 60, sameIp: 40 }, 100],
  [{ sameAddress: 1_000 }, 1_000],
])('refuses weights of what a family shares, %j, that reach the rejection at %i alone', (weights, rejectFrom) => {
  expect(fraudPolicyFault(changed({ weights, rejectFrom }))).toBe('rejectFrom');
  expect(fraudPolicyFault(changed({ weights, rejectFrom: rejectFrom + 1 }))).toBeNull();
});

it('gives no weight to a name it does not have, whatever the prototype says', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'ownSignal']) expect(weightOf(name, defaultFraudPolicy)).toBe(0);
  expect(weightOf('sameIp', defaultFraudPolicy)).toBe(10);
});
