import type { Result } from '../result.js';
import { openCase } from './open-case.js';
import { recordContact } from './record-contact.js';
import { reopenCase } from './reopen-case.js';
import { startWait } from './start-wait.js';
import type { CaseNotOwner, CaseStatusMismatch, CaseTextMalformed } from './case-refusal.js';
import type { RecoveryCase } from './recovery-case.js';

declare const current: RecoveryCase;
declare const now: Date;

/** A step says exactly why it may be refused. */
export const contacted: Result<RecoveryCase, CaseStatusMismatch | CaseNotOwner | CaseTextMalformed> =
  recordContact(current, { by: 'ana' }, now);

// @ts-expect-error nobody changes a case but by a step
current.status = 'recovered';

// @ts-expect-error history is not written by hand
current.history.push({ what: 'noted', at: now, by: 'ana', note: 'x' });

// @ts-expect-error a contact has somebody who spoke
recordContact(current, {}, now);

// @ts-expect-error a wait says why
startWait(current, { by: 'ana', until: now }, now);

// @ts-expect-error a reopened case is of the same customer
reopenCase(current, { id: 'c2', customerId: 'u2' }, now);

// @ts-expect-error 11 is no score
openCase({ id: 'c1', customerId: 'u1', response: { responseId: 'r1', score: 11, respondedAt: now } }, now);
