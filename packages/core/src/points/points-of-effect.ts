import { instantOf } from '../calendars/instant-of.js';
import type { Span } from '../rules/condition.js';
import type { GrantPointsEffect } from '../rules/effect.js';
import type { EarnPoints } from './points-command.js';

/** What a rule decided to give, with its number filled in. */
export type DecidedPoints = GrantPointsEffect<number> & { readonly dedupeKey: string };

/** What a rule leaves to you. */
export interface PointsGrant {
  readonly member: string;
  /** Of an effect that names no points. */
  readonly currency: string;
  /** From here the effect's spans are counted; of the stored decision, so that a repetition is the same input. */
  readonly decidedAt: Date;
  readonly now: Date;
}

const hour = 3_600_000;

/**
 * The command that earns the points which an effect `grantPoints` of a rule promises, under its `dedupeKey`: a rule that fires twice
 * gives them once. A day is 24 hours.
 *
 * @throws RangeError when the amount is not a whole number, or a date is out of the years 1000 to 9999
 * @example
 * const effect = { do: 'grantPoints', amount: 42, dedupeKey: 'earn:grantPoints:order-1' } as const;
 * pointsOfEffect(effect, { member: 'ana', currency: 'points', decidedAt: now, now }).amount; // 42n
 */
export function pointsOfEffect(effect: DecidedPoints, { member, currency, decidedAt, now }: PointsGrant): EarnPoints {
  const { amount, points = currency, activeAfter, expires, dedupeKey } = effect;
  return {
    kind: 'earn', member, currency: points, amount: BigInt(amount), idempotencyKey: dedupeKey, at: now,
    pendingUntil: endOf(activeAfter, decidedAt), expiresAt: endOf(expires, decidedAt),
  };
}

function endOf(span: Span | undefined, from: Date): Date | null {
  if (span === undefined) return null;
  const end = new Date(instantOf('pointsOfEffect', from) + span.amount * (span.unit === 'days' ? 24 : 1) * hour);
  instantOf('pointsOfEffect', end);
  return end;
}
