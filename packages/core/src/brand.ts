declare const brand: unique symbol;

/**
 * A type that is told apart by name although its values look alike: a customer's id is not a survey's id.
 *
 * @example
 * type CustomerId = Brand<string, 'CustomerId'>;
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
