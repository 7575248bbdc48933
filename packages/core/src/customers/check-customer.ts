import { checkAttributes, type Attributes, type AttributesRefusal } from '../attributes/check-attributes.js';
import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { trimmed } from '../trimmed.js';
import { parseEmail } from './parse-email.js';
import { parsePhone } from './parse-phone.js';

/** What somebody knows of a person. An absent field is not known to change, `null` clears it. */
export interface CustomerDraft {
  /** The id of the person in another program. */
  readonly externalId?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** BCP 47, such as fa-IR; an underscore is read as a hyphen. */
  readonly locale?: string | null | undefined;
  /** IANA name, such as Asia/Tehran. */
  readonly timeZone?: string | null | undefined;
  readonly attributes?: unknown;
}

/** A person as it may be stored. What was absent in the draft is absent here, so that an update leaves it alone. */
export interface CheckedCustomer {
  readonly externalId?: string | null;
  /** As it was given, trimmed. */
  readonly email?: string | null;
  /** For look-up and uniqueness: form C, lower case. Present whenever `email` is. */
  readonly emailForLookup?: string | null;
  /** E.164. */
  readonly phone?: string | null;
  readonly name?: string | null;
  readonly locale?: string | null;
  readonly timeZone?: string | null;
  readonly attributes?: Attributes;
}

type CustomerTextField = 'externalId' | 'name';

export type CustomerRefusal =
  | AttributesRefusal
  | { readonly kind: 'customer/unidentified' }
  | { readonly kind: 'customer/email-invalid' }
  | { readonly kind: 'customer/phone-invalid' }
  | { readonly kind: 'customer/time-zone-unknown' }
  | { readonly kind: 'customer/locale-unknown' }
  | {
      readonly kind: 'customer/text-too-long';
      readonly field: CustomerTextField;
      readonly length: number;
      readonly limit: number;
    }
  /** It holds U+0000 or half of a surrogate pair. */
  | { readonly kind: 'customer/text-not-storable'; readonly field: CustomerTextField };

/** There is no such customer in this workspace, or its id is malformed: no difference is shown. */
export interface CustomerNotFound {
  readonly kind: 'customer/not-found';
}

/** The identifiers of one draft name two different customers; they are never merged in silence. */
export interface CustomerAmbiguous {
  readonly kind: 'customer/ambiguous';
}

/** Most characters of an external id and of a name. */
export const customerLimits: Readonly<Record<'externalIdLength' | 'nameLength', number>> = {
  externalIdLength: 200,
  nameLength: 500,
};

/**
 * A customer, checked. At least one of `externalId`, `email` and `phone` has to be there, or the person could
 * not be found a second time.
 *
 * @returns what may be stored; refuses with the first thing that is wrong
 * @example
 * checkCustomer({ email: ' Sara@Example.com ' });
 * // { ok: true, value: { email: 'Sara@Example.com', emailForLookup: 'sara@example.com' } }
 */
export function checkCustomer(draft: CustomerDraft): Result<CheckedCustomer, CustomerRefusal> {
  const externalId = checkText(draft.externalId, 'externalId', customerLimits.externalIdLength);
  if (!externalId.ok) return externalId;
  const email = known(draft.email, parseEmail, 'customer/email-invalid');
  if (!email.ok) return email;
  const phone = known(draft.phone, parsePhone, 'customer/phone-invalid');
  if (!phone.ok) return phone;
  if (!externalId.value && !email.value && !phone.value) return refuse({ kind: 'customer/unidentified' });
  const name = checkText(draft.name, 'name', customerLimits.nameLength);
  if (!name.ok) return name;
  const locale = known(draft.locale, canonicalLocale, 'customer/locale-unknown');
  if (!locale.ok) return locale;
  const timeZone = known(draft.timeZone, knownTimeZone, 'customer/time-zone-unknown');
  if (!timeZone.ok) return timeZone;
  const attributes = checkAttributes(draft.attributes);
  if (!attributes.ok) return attributes;
  return ok({
    ...present({ externalId: externalId.value }),
    ...present({ email: email.value === null ? null : email.value?.given }),
    ...present({ emailForLookup: email.value === null ? null : email.value?.forLookup }),
    ...present({ phone: phone.value }),
    ...present({ name: name.value }),
    ...present({ locale: locale.value }),
    ...present({ timeZone: timeZone.value }),
    ...(draft.attributes === undefined ? {} : { attributes: attributes.value }),
  });
}

type Known<T> = T | null | undefined;

/** Reads a text that is not blank; absent stays absent, blank is `null`. */
function known<T, const Kind extends CustomerRefusal['kind']>(
  text: Known<string>,
  read: (text: string) => T | null,
  kind: Kind,
): Result<Known<T>, { readonly kind: Kind }> {
  if (text === undefined) return ok(undefined);
  const value = text === null ? '' : trimmed(text);
  if (value === '') return ok(null);
  const found = read(value);
  return found === null ? refuse({ kind }) : ok(found);
}

function checkText(
  text: Known<string>,
  field: CustomerTextField,
  limit: number,
): Result<Known<string>, CustomerRefusal> {
  if (text === undefined) return ok(undefined);
  const value = text === null ? '' : trimmed(text);
  const found = textFault(value, limit);
  if (found === null) return ok(value === '' ? null : value);
  if (found.fault === 'not-storable') return refuse({ kind: 'customer/text-not-storable', field });
  return refuse({ kind: 'customer/text-too-long', field, length: found.length, limit });
}

// Intl answers an unknown name with a RangeError; that is the only way to ask it.
function canonicalLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function knownTimeZone(text: string): string | null {
  // Intl also takes offsets such as +03:30, whose sign PostgreSQL reads the other way round.
  if (!/^[A-Za-z]/.test(text)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    return null;
  }
}

function present<Field extends string, T>(field: Record<Field, T | undefined>): { [K in Field]?: T } {
  const defined: { [K in Field]?: T } = {};
  for (const name in field) {
    const value = field[name];
    if (value !== undefined) defined[name] = value;
  }
  return defined;
}
