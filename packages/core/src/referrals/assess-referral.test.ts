import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessReferral } from './assess-referral.js';
import { defaultFraudPolicy, householdSignals, referralSignals, fraudPolicyFault, type FraudPolicy } from './fraud-policy.js';

const anyObserved = fc.dictionary(
  fc.constantFrom(...referralSignals, 'own'), fc.constantFrom(true, false, null), { noNullPrototype: true },
);

const anyPolicy = fc
  .record({
    weights: fc.dictionary(fc.constantFrom(...referralSignals, 'own'), fc.nat(1_000), { noNullPrototype: true }),
    reviewFrom: fc.integer({ min: 1, max: 300 }),
    extra: fc.nat(300),
  })
  .map(({ extra, ...policy }): FraudPolicy => ({ ...defaultFraudPolicy, ...policy, rejectFrom: policy.reviewFrom + extra }));

it.each([
  [{}, 'allow', 0],
  [{ sameIp: true }, 'allow', 10],
  [{ sameIp: true, sameAddress: true, youngAdvocate: false }, 'allow', 30],
  [{ sameIp: true, sameAddress: true, youngAdvocate: true }, 'review', 40],
  [{ sameDevice: true }, 'review', 50],
  [{ samePayment: true, sameAddress: true, sameIp: true }, 'review', 90],
  [{ sameDevice: true, sameEmail: true }, 'reject', 100],
  [{ sameCustomer: true }, 'reject', 100],
  [{ sameDevice: null, sameEmail: false, own: true }, 'allow', 0],
] as const)('of %j says %s with %i', (observed, verdict, score) => {
  expect(assessReferral(observed, defaultFraudPolicy)).toMatchObject({ verdict, score });
});

it('lists every signal with its weight, what counted first', () => {
  const policy = { ...defaultFraudPolicy, weights: { sameIp: 10, sameEmail: 50, sameDevice: 50, velocity: 40 } };
  expect(assessReferral({ own: true, sameIp: true, velocity: null, sameDevice: false, constructor: true }, policy)).toEqual({
    verdict: 'allow',
    score: 10,
    reasons: [
      { signal: 'sameIp', observed: true, weight: 10 },
      { signal: 'sameDevice', observed: false, weight: 50 },
      { signal: 'sameEmail', observed: null, weight: 50 },
      { signal: 'velocity', observed: null, weight: 40 },
      { signal: 'constructor', observed: true, weight: 0 },
      { signal: 'own', observed: true, weight: 0 },
    ],
  });
});

it('trap: a family behind one address and one network alone is never rejected, under no policy that may be used', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      fc.pre(fraudPolicyFault(policy) === null);
      const family = Object.fromEntries(householdSignals.map((signal) => [signal, true]));
      expect(assessReferral(family, policy).verdict).not.toBe('reject');
    }),
  );
});

it('would reject a family under a policy that is refused', () => {
  const policy = { ...defaultFraudPolicy, weights: { sameIp: 100 } };
  expect(fraudPolicyFault(policy)).toBe('rejectFrom');
  expect(() => assessReferral({ sameIp: true }, policy)).toThrow(new RangeError('policy: rejectFrom is not possible'));
});

it('explains the whole score by its reasons', () => {
  fc.assert(
    fc.property(anyObserved, anyPolicy, (observed, policy) => {
      fc.pre(fraudPolicyFault(policy) === null);
      const { score, reasons } = assessReferral(observed, policy);
      expect(reasons.filter((reason) => reason.observed === true).reduce((sum, { weight }) => sum + weight, 0)).toBe(score);
      expect(new Set(reasons.map(({ signal }) => signal)).size).toBe(reasons.length);
    }),
  );
});

it('does not grow less strict when one more signal is seen', () => {
  const strictness = { allow: 0, review: 1, reject: 2 };
  fc.assert(
    fc.property(anyObserved, fc.constantFrom(...referralSignals), (observed, signal) => {
      const before = assessReferral({ ...observed, [signal]: false }, defaultFraudPolicy);
      const after = assessReferral({ ...observed, [signal]: true }, defaultFraudPolicy);
      expect(strictness[after.verdict]).toBeGreaterThanOrEqual(strictness[before.verdict]);
    }),
  );
});

it('does not depend on the order in which signals come', () => {
  fc.assert(
    fc.property(anyObserved, (observed) => {
      const reversed = Object.fromEntries(Object.entries(observed).reverse());
      expect(assessReferral(reversed, defaultFraudPolicy)).toEqual(assessReferral(observed, defaultFraudPolicy));
    }),
  );
});

it('throws at more signals than anybody can read', () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}`, true]));
  expect(() => assessReferral(many(101), defaultFraudPolicy)).toThrow('observed: 101 signals are more than 100');
  expect(assessReferral(many(100), defaultFraudPolicy).score).toBe(0);
});
