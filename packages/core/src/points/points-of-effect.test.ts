import { expect, it } from 'vitest';
import { applyCommand } from './apply-command.js';
import { emptyLedger } from './points-ledger.js';
import { pointsOfEffect, type DecidedPoints } from './points-of-effect.js';
import type { PointsProgramme } from './points-programme.js';

const now = new Date('2026-11-27T12:00:00Z');
const grant = { member: 'ana', currency: 'points', decidedAt: new Date('2026-11-27T11:00:00Z'), now };
const effect: DecidedPoints = { do: 'grantPoints', amount: 42, dedupeKey: 'earn:grantPoints:order-1' };

it('points of a rule are earned under the key of the effect', () => {
  expect(pointsOfEffect(effect, grant)).toEqual({
    kind: 'earn', member: 'ana', currency: 'points', amount: 42n, idempotencyKey: 'earn:grantPoints:order-1', at: now,
    pendingUntil: null, expiresAt: null,
  });
});

it('its spans are counted from the decision, and its own points win', () => {
  const miles: DecidedPoints = { ...effect, points: 'miles', activeAfter: { amount: 36, unit: 'hours' }, expires: { amount: 30, unit: 'days' } };
  expect(pointsOfEffect(miles, grant)).toMatchObject({
    currency: 'miles', pendingUntil: new Date('2026-11-28T23:00:00Z'), expiresAt: new Date('2026-12-27T11:00:00Z'),
  });
});

it('what is no whole number of points or no date throws', () => {
  expect(() => pointsOfEffect({ ...effect, amount: 1.5 }, grant)).toThrow(RangeError);
  const long: DecidedPoints = { ...effect, expires: { amount: 8_000_000, unit: 'days' } };
  expect(() => pointsOfEffect(long, grant)).toThrow('pointsOfEffect: the date is not one of the years 1000 to 9999');
  expect(() => pointsOfEffect({ ...effect, expires: { amount: 1, unit: 'days' } }, { ...grant, decidedAt: new Date(Number.NaN) })).toThrow(RangeError);
});

it('a rule that fires twice gives them once, however late the second time is', () => {
  const policy = { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } as const;
  const programme: PointsProgramme = { id: 'club', version: 1, openLots: 'latest', currencies: { points: policy } };
  const timed: DecidedPoints = { ...effect, expires: { amount: 30, unit: 'days' } };
  const first = applyCommand(emptyLedger(programme), pointsOfEffect(timed, grant));
  if (!first.ok) throw new Error(first.refusal.kind);
  const again = applyCommand(first.value.state, pointsOfEffect(timed, { ...grant, now: new Date('2026-11-28T12:00:00Z') }));
  expect(again.ok && again.value.repeated).toBe(true);
});
