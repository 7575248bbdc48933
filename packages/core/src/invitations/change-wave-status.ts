import { ok, refuse, type Result } from '../result.js';

/**
 * Where a wave stands: `running` while its customers are planned and asked; `paused` while nothing of it is planned or goes out;
 * `cancelled` for good, and what went out stays.
 */
export type WaveStatus = 'running' | 'paused' | 'cancelled';

/** Where a wave may go from each status. */
export const waveTransitions: Readonly<Record<WaveStatus, readonly WaveStatus[]>> = {
  running: ['paused', 'cancelled'],
  paused: ['running', 'cancelled'],
  cancelled: [],
};

/** From where it stands a wave does not come to this status. */
export interface WaveNotPossible {
  readonly kind: 'wave/not-possible';
  readonly status: WaveStatus;
  readonly to: WaveStatus;
}

/**
 * The status of a wave after somebody pressed a button. What it is already it stays, so that two who press at once both find it done.
 *
 * @returns refuses `wave/not-possible` by `waveTransitions`
 * @example
 * changeWaveStatus('running', 'paused'); // { ok: true, value: 'paused' }
 */
export function changeWaveStatus(status: WaveStatus, to: WaveStatus): Result<WaveStatus, WaveNotPossible> {
  return to === status || waveTransitions[status].includes(to) ? ok(to) : refuse({ kind: 'wave/not-possible', status, to });
}
