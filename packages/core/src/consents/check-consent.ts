import { instantFault } from '../instant-fault.js';
import { contactKinds, type ContactKind } from '../invitations/contact.js';
import { isKebabCode, kebabCodeLength } from '../kebab-code.js';
import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';

/** Whether a customer agreed to be written to, or took that back. */
export type ConsentState = 'given' | 'withdrawn';

/** What a customer said of being written to, as it came in. */
export interface ConsentDraft {
  /** `email`, `sms`, or the code of a channel of your own; `null` and absent are all channels. */
  readonly channel?: string | null | undefined;
  /** What they would be written to about; `null` and absent are all kinds of contact. */
  readonly contactKind?: ContactKind | null | undefined;
  readonly state: ConsentState;
  /** Where it was said: `checkout form`, `unsubscribe link`, `STOP by SMS`. */
  readonly source?: string | null | undefined;
  /** When it was said; `null` and absent are now. */
  readonly at?: Date | null | undefined;
}

/** What a customer said of being written to. It is never changed; who thinks again says the next thing. */
export interface Consent {
  /** `null`: through any channel. */
  readonly channel: string | null;
  /** `null`: about anything. */
  readonly contactKind: ContactKind | null;
  readonly state: ConsentState;
  readonly source: string;
  readonly at: Date;
}

/** `length` and `limit` count characters (code points). */
export type ConsentRefusal =
  /** It is no code such as `sms`, of at most `limit` characters. */
  | { readonly kind: 'consent/channel-malformed'; readonly limit: number }
  /** A consent of which nobody knows where it comes from proves nothing. */
  | { readonly kind: 'consent/source-missing' }
  | { readonly kind: 'consent/source-too-long'; readonly length: number; readonly limit: number }
  /** It holds U+0000 or half of a surrogate pair. */
  | { readonly kind: 'consent/source-not-storable' }
  | { readonly kind: 'consent/date-unreadable' }
  | { readonly kind: 'consent/date-out-of-range'; readonly earliest: Date; readonly latest: Date };

/** Most characters of the code of a channel and of a source. */
export const consentLimits: Readonly<Record<'channelLength' | 'sourceLength', number>> = {
  channelLength: kebabCodeLength,
  sourceLength: 200,
};

/**
 * A consent or its withdrawal, checked.
 *
 * @param now - the present; it may have been said up to five minutes after it and not before the year 2000 (UTC)
 * @returns what may be stored; refuses with the first thing that is wrong
 * @throws RangeError when `state` is neither of the two, or there is no such kind of contact
 * @example
 * checkConsent({ channel: 'sms', state: 'withdrawn', source: 'STOP by SMS' }, now).ok; // true
 */
export function checkConsent(draft: ConsentDraft, now: Date): Result<Consent, ConsentRefusal> {
  const { state, contactKind = null } = draft;
  if (state !== 'given' && state !== 'withdrawn') throw new RangeError('checkConsent: the state is neither given nor withdrawn');
  if (contactKind !== null && !contactKinds.includes(contactKind)) throw new RangeError('checkConsent: there is no such kind of contact');
  const channel = isBlank(draft.channel) ? null : trimmed(draft.channel);
  if (channel !== null && !isKebabCode(channel)) return refuse({ kind: 'consent/channel-malformed', limit: consentLimits.channelLength });
  if (isBlank(draft.source)) return refuse({ kind: 'consent/source-missing' });
  const source = trimmed(draft.source);
  const fault = textFault(source, consentLimits.sourceLength);
  if (fault?.fault === 'not-storable') return refuse({ kind: 'consent/source-not-storable' });
  if (fault !== null) return refuse({ kind: 'consent/source-too-long', length: fault.length, limit: fault.limit });
  const at = draft.at ?? now;
  const found = instantFault(at, now);
  if (found?.fault === 'unreadable') return refuse({ kind: 'consent/date-unreadable' });
  if (found !== null) return refuse({ kind: 'consent/date-out-of-range', earliest: found.earliest, latest: found.latest });
  return ok({ channel, contactKind, state, source, at });
}
