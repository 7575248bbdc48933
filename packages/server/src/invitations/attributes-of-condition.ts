import { attributeLimits, type Attributes, bool, type Facts, type FactType, int, ruleLimits, textUpTo } from '@goodword/core';

/**
 * Attributes of customers that a condition asks for, each as a fact of the type with which it is compared: nobody declares attributes,
 * and one that is of another type with some customer is not known of them.
 *
 * @param when - any JSON: what is no condition is refused later, by core
 * @example
 * attributesOfCondition({ op: 'eq', path: 'customer.attribute.plan', value: 'pro' }); // { plan: textUpTo(1000) }
 */
export function attributesOfCondition(when: unknown): Readonly<Record<string, FactType>> {
  const found = new Map<string, FactType | null>();
  const open: unknown[] = [when];
  for (let looked = 0; open.length > 0 && looked < ruleLimits.nodes; looked += 1) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { path, of, ...compared }: { path?: unknown; of?: unknown; [field: string]: unknown } = { ...node };
    open.push(...(Array.isArray(of) ? of.slice(0, ruleLimits.nodes) as unknown[] : [of]));
    const name = typeof path === 'string' ? /^customer\.attribute\.([\p{L}\p{M}\p{N}_-]{1,60})$/u.exec(path)?.[1] : undefined;
    if (name !== undefined) found.set(name, found.get(name) ?? typeOf(compared));
  }
  return Object.fromEntries([...found].map(([name, type]) => [name, type ?? textUpTo(attributeLimits.textLength)]));
}

/**
 * An attribute as the fact that a condition asks for: a number or a truth that is of another type is not known; whatever is compared
 * with a text, or only has to be there, is taken as it is written.
 */
export function attributeFact(attributes: Attributes, name: string, { type }: FactType): Facts[string] {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (value === undefined) return null;
  if (type === 'int') return Number.isSafeInteger(value) ? value : null;
  if (type === 'bool') return typeof value === 'boolean' ? value : null;
  return String(value);
}

/** @returns `null` where it is compared with nothing, as by `exists` */
function typeOf({ value, values, from }: { readonly [field: string]: unknown }): FactType | null {
  const sample = value ?? from ?? (Array.isArray(values) ? values[0] as unknown : undefined);
  if (typeof sample === 'number') return int(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  if (typeof sample === 'boolean') return bool();
  return typeof sample === 'string' ? textUpTo(attributeLimits.textLength) : null;
}
