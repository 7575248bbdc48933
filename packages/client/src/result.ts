/**
 * What a write came to: its value, or the refusal that says why the service did not do it.
 *
 * A refusal is foreseeable and the user can act on it (a score outside the scale, a survey that does not exist), so it
 * is a value. What cannot be foreseen is thrown as a {@link GoodwordError}.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };
