import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';

/** Who decides something about a referral, and why. Both are kept. */
export interface ReferralNote {
  /** The person, or the program in their name. */
  readonly by: string;
  readonly because: string;
}

/** It is not said who decides, or why; or it is longer than `limit` characters or not storable. */
export interface ReferralNoteMalformed {
  readonly kind: 'referral/note-malformed';
  readonly field: keyof ReferralNote;
  readonly limit: number;
}

const limits: Readonly<Record<keyof ReferralNote, number>> = { by: 200, because: 1_000 };

/** What a person says to a decision of theirs, trimmed. */
export function checkNote(note: ReferralNote): Result<ReferralNote, ReferralNoteMalformed> {
  for (const field of ['by', 'because'] as const) {
    if (isBlank(note[field]) || textFault(note[field], limits[field]) !== null) {
      return refuse({ kind: 'referral/note-malformed', field, limit: limits[field] });
    }
  }
  return ok({ by: trimmed(note.by), because: trimmed(note.because) });
}
