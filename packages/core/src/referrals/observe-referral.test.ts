import { expect, it } from 'vitest';
import { assessReferral } from './assess-referral.js';
import { defaultFraudPolicy } from './fraud-policy.js';
import { observeReferral, type ReferralEvidence, type ReferralTraces } from './observe-referral.js';

const now = new Date('2026-11-27T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const observe = (advocate: Partial<ReferralTraces>, friend: Partial<ReferralTraces>, rest: Partial<ReferralEvidence> = {}) =>
  observeReferral(
    { advocate: { customerIds: ['ada'], ...advocate }, friend: { customerIds: ['fin'], ...friend }, ...rest },
    defaultFraudPolicy, now,
  );

it('knows nothing of people of whom nothing is known', () => {
  expect(observe({}, {})).toEqual({
    sameCustomer: false, samePayment: null, sameDevice: null, sameEmail: null, samePhone: null, sameAddress: null,
    sameIp: null, circular: null, velocity: null, youngAdvocate: null,
  });
});

it.each([
  ['samePayment', 'payments'], ['sameDevice', 'devices'], ['samePhone', 'phones'], ['sameAddress', 'addresses'],
  ['sameIp', 'ips'],
] as const)('%s: compares their %s', (signal, field) => {
  expect(observe({ [field]: ['x', 'y'] }, { [field]: ['z', 'y'] })[signal]).toBe(true);
  expect(observe({ [field]: ['x', 'y'] }, { [field]: ['z'] })[signal]).toBe(false);
  expect(observe({ [field]: ['x'] }, { [field]: [] })[signal]).toBeNull();
  expect(observe({ [field]: [] }, { [field]: ['x'] })[signal]).toBeNull();
  expect(observe({}, { [field]: ['x'] })[signal]).toBeNull();
});

it('trap: an account that was merged into the advocate is still the advocate', () => {
  expect(observe({ customerIds: ['ada', 'old-ada'] }, { customerIds: ['fin', 'old-ada'] }).sameCustomer).toBe(true);
});

it('trap: dots, a tag, the case and the spelling of the host do not make another person, and only a signal', () => {
  const signals = observe({ emails: ['Ada.Lovelace@gmail.com'] }, { emails: ['x@y.zz', 'adalovelace+2@GoogleMail.com'] });
  expect(signals.sameEmail).toBe(true);
  expect(assessReferral(signals, defaultFraudPolicy).verdict).toBe('review');
  expect(observe({ emails: ['ivan@пример.рф'] }, { emails: ['ivan@xn--e1afmkfd.xn--p1ai'] }).sameEmail).toBe(true);
  expect(observe({ emails: ['ada@gmail.com'] }, { emails: ['bob@gmail.com'] }).sameEmail).toBe(false);
  expect(observe({ emails: ['ada@gmail.com'] }, { emails: ['no address'] }).sameEmail).toBeNull();
});

it('trap: self-referral under a second account is seen by other traces than its id', () => {
  const second = observe(
    { devices: ['phone-1'], payments: ['card-1'], ips: ['ip-1'] }, { devices: ['phone-1'], payments: ['card-1'], ips: ['ip-2'] },
  );
  expect(second.sameCustomer).toBe(false);
  expect(assessReferral(second, defaultFraudPolicy)).toMatchObject({ verdict: 'reject', score: 110 });
});

const chain = (bringers: Record<string, string>) => (id: string) => bringers[id] ?? null;

it.each([
  ['the friend brought the advocate', { ada: 'fin' }, true],
  ['the friend brought who brought the advocate', { ada: 'bob', bob: 'fin' }, true],
  ['the advocate came alone', {}, false],
  ['another one brought the advocate', { ada: 'bob', fin: 'eve' }, false],
  ['others brought each other in a circle', { ada: 'bob', bob: 'eve', eve: 'bob' }, false],
  ['the chain is too long to follow', Object.fromEntries([['ada', 'c0'], ...Array.from({ length: 200 }, (_, i) => [`c${i}`, `c${i + 1}`])]), null],
  ['the chain has 101 links', Object.fromEntries([['ada', 'c0'], ...Array.from({ length: 99 }, (_, i) => [`c${i}`, `c${i + 1}`]), ['c99', 'fin']]), true],
])('trap: A brings B brings A, when %s', (_, bringers, circular) => {
  expect(observe({}, {}, { broughtBy: chain(bringers) }).circular).toBe(circular);
});

it('follows the chain of every id of a merged advocate', () => {
  expect(observe({ customerIds: ['ada', 'old-ada'] }, {}, { broughtBy: chain({ 'old-ada': 'fin' }) }).circular).toBe(true);
});

it('finds a code that spreads too fast, this claim included', () => {
  const claims = (count: number, hours: number) => Array.from({ length: count }, () => ago(hours));
  expect(observe({}, {}, { earlierClaims: claims(9, 1) }).velocity).toBe(false);
  expect(observe({}, {}, { earlierClaims: claims(10, 1) }).velocity).toBe(true);
  expect(observe({}, {}, { earlierClaims: claims(10, 23.999) }).velocity).toBe(true);
  expect(observe({}, {}, { earlierClaims: claims(10, 24) }).velocity).toBe(false);
  expect(observe({}, {}, { earlierClaims: [] }).velocity).toBe(false);
});

it('finds an advocate who is new', () => {
  expect(observe({}, {}, { advocateSince: ago(7 * 24 - 1) }).youngAdvocate).toBe(true);
  expect(observe({}, {}, { advocateSince: ago(7 * 24) }).youngAdvocate).toBe(false);
});

it.each<[string, Partial<ReferralTraces>, Partial<ReferralEvidence>, Date]>([
  ['traces: a person without an id cannot be compared', { customerIds: [] }, {}, now],
  ['observeReferral: the date is not one of the years 1000 to 9999', {}, {}, new Date(NaN)],
  ['observeReferral: the date is not one of the years 1000 to 9999', {}, { advocateSince: new Date(NaN) }, now],
  ['observeReferral: the date is not one of the years 1000 to 9999', {}, { earlierClaims: [now, new Date(NaN)] }, now],
])('throws: %s', (message, friend, rest, at) => {
  const people = { advocate: { customerIds: ['ada'] }, friend: { customerIds: ['fin'], ...friend } };
  expect(() => observeReferral({ ...people, ...rest }, defaultFraudPolicy, at)).toThrow(new RangeError(message));
});
