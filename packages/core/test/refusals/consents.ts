import type { ConsentRefusal } from '../../src/consents/check-consent.js';

/** One refusal of each kind, for the sentences. */
export const consents: readonly ConsentRefusal[] = [
  { kind: 'consent/channel-malformed', limit: 50 },
  { kind: 'consent/source-missing' },
  { kind: 'consent/source-too-long', length: 201, limit: 200 },
  { kind: 'consent/source-not-storable' },
  { kind: 'consent/date-unreadable' },
  { kind: 'consent/date-out-of-range', earliest: new Date(0), latest: new Date(1) },
];
