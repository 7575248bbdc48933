import { applyCommand } from './apply-command.js';
import type { PointsCommand } from './points-command.js';
import type { PointsLedger } from './points-ledger.js';

declare const state: PointsLedger;
const ana = { member: 'ana', currency: 'points', idempotencyKey: 'order 1', at: new Date(0) } as const;

applyCommand(state, { ...ana, kind: 'earn', amount: 5n, pendingUntil: 'activated', expiresAt: 'never' });

// @ts-expect-error points are a bigint: a number would carry halves
applyCommand(state, { ...ana, kind: 'earn', amount: 5 });

// @ts-expect-error a hold has an end
applyCommand(state, { ...ana, kind: 'hold', amount: 5n });

// @ts-expect-error an adjustment names who made it
applyCommand(state, { ...ana, kind: 'adjust', amount: 5n, reason: 'the till was down' });

// @ts-expect-error every command has a key
export const unnamed: PointsCommand = { kind: 'spend', member: 'ana', currency: 'points', amount: 5n, at: new Date(0) };

const result = applyCommand(state, { ...ana, kind: 'spend', amount: 5n });
// @ts-expect-error a refused command has no state: look first
export const next: PointsLedger = result.value.state;

// @ts-expect-error the state of before is the state of before
state.programme = state.earlierProgrammes[0];


