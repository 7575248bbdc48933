import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';

/** Facts about a customer or an answer that the core gives no meaning to: gender, plan, shop size. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export type AttributesRefusal =
  | { readonly kind: 'attributes/not-a-record' }
  | { readonly kind: 'attributes/too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'attributes/name-malformed'; readonly limit: number }
  | {
      readonly kind: 'attributes/too-long';
      readonly name: string;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly kind: 'attributes/not-plain'; readonly name: string };

/** Most attributes of one customer or answer, and most characters of a name and of a text. */
export const attributeLimits: Readonly<Record<'count' | 'nameLength' | 'textLength', number>> = {
  count: 100,
  nameLength: 200,
  textLength: 1_000,
};

/**
 * The attributes in a draft, checked: at most 100, each a text of at most 1,000 characters, a finite number
 * or a boolean.
 *
 * @param draft - a plain object; `null` and `undefined` are no attributes
 * @returns a copy; refuses `attributes/not-a-record`, `attributes/too-many`, `attributes/name-malformed` (empty
 *   or too long), `attributes/too-long`, `attributes/not-plain` (any other value, also `null`, nested values,
 *   and text that PostgreSQL cannot store)
 * @example
 * checkAttributes({ plan: 'pro', seats: 5 }); // { ok: true, value: { plan: 'pro', seats: 5 } }
 */
export function checkAttributes(draft: unknown): Result<Attributes, AttributesRefusal> {
  if (draft === null || draft === undefined) return ok({});
  if (typeof draft !== 'object' || Array.isArray(draft)) return refuse({ kind: 'attributes/not-a-record' });
  const entries = Object.entries(draft);
  const { count: limit, nameLength } = attributeLimits;
  if (entries.length > limit) return refuse({ kind: 'attributes/too-many', count: entries.length, limit });
  for (const [name, value] of entries) {
    if (name === '' || textFault(name, nameLength) !== null) {
      return refuse({ kind: 'attributes/name-malformed', limit: nameLength });
    }
    const refusal = valueRefusal(name, value);
    if (refusal !== null) return refuse(refusal);
  }
  // fromEntries defines own properties, so an attribute called __proto__ is an attribute and nothing else.
  return ok(Object.fromEntries(entries) as Attributes); // every value was looked at above
}

function valueRefusal(name: string, value: unknown): AttributesRefusal | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'number' && Number.isFinite(value)) return null;
  if (typeof value !== 'string') return { kind: 'attributes/not-plain', name };
  const found = textFault(value, attributeLimits.textLength);
  if (found === null) return null;
  if (found.fault === 'not-storable') return { kind: 'attributes/not-plain', name };
  return { kind: 'attributes/too-long', name, length: found.length, limit: found.limit };
}
