/** Why something that a user can foresee did not happen: a stable kind and data, never a sentence. */
export interface Refusal {
  readonly kind: string;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R extends Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

/** The outcome of a rule: a value, or the refusal that says why there is none. */
export type Result<T, R extends Refusal> = Ok<T> | Refused<R>;

/**
 * @example
 * ok(9); // { ok: true, value: 9 }
 */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/**
 * @example
 * refuse({ kind: 'score/missing' }); // { ok: false, refusal: { kind: 'score/missing' } }
 */
export function refuse<const R extends Refusal>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
