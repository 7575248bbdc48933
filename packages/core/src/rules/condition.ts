/** A value that JSON has. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What a fact may be compared with: an instant is written as in `Date.prototype.toISOString`. */
export type Comparand = boolean | number | string;

/** A length of time. A day has 24 hours, whatever the clocks do. */
export interface Span {
  readonly amount: number;
  readonly unit: 'days' | 'hours';
}

interface Node {
  /** Given by its author, or absent: then explanations name the place instead. */
  readonly id?: string | undefined;
}

/** Holds when all hold; with none, always. `any` needs one, `atLeast` so many as `count`. */
export interface AllOrAnyCondition extends Node {
  readonly op: 'all' | 'any';
  readonly of: readonly Condition[];
}

export interface AtLeastCondition extends Node {
  readonly op: 'atLeast';
  readonly count: number;
  readonly of: readonly Condition[];
}

export interface NotCondition extends Node {
  readonly op: 'not';
  readonly of: Condition;
}

export interface ComparisonCondition extends Node {
  readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';
  readonly path: string;
  readonly value: Comparand;
}

/** From `from` to `to`, both included. */
export interface BetweenCondition extends Node {
  readonly op: 'between';
  readonly path: string;
  readonly from: Comparand;
  readonly to: Comparand;
}

export interface InCondition extends Node {
  readonly op: 'in';
  readonly path: string;
  readonly values: readonly Comparand[];
}

/** The list has this entry. */
export interface ContainsCondition extends Node {
  readonly op: 'contains';
  readonly path: string;
  readonly value: string;
}

/** The fact is known: the only condition that turns absence into true or false. */
export interface ExistsCondition extends Node {
  readonly op: 'exists';
  readonly path: string;
}

/**
 * The instant lies after `from` and not after `to`, counted from now; before now is negative, `null` is no bound. The last
 * 90 days are from -90 to 0; at least 90 days ago is from `null` to -90: no instant is in both.
 */
export interface WithinCondition extends Node {
  readonly op: 'within';
  readonly path: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: Span['unit'];
}

/** A kind of condition that code registered. */
export interface CallCondition extends Node {
  readonly op: 'call';
  readonly code: string;
  readonly args: Json;
}

/** A condition over facts: plain data, the same in TypeScript, in JSON and in storage. */
export type Condition =
  | AllOrAnyCondition | AtLeastCondition | NotCondition
  | ComparisonCondition | BetweenCondition | InCondition | ContainsCondition | ExistsCondition | WithinCondition
  | CallCondition;

/** True, false, or `null`: unknown. */
export type Truth = boolean | null;

/** Bounds of a condition, of a rule set and of what stands in it. Larger ones are refused when they are read. */
export const ruleLimits: Readonly<
  Record<'nodes' | 'depth' | 'list' | 'text' | 'idLength' | 'rules' | 'lanes' | 'effects', number>
> = {
  nodes: 200,
  depth: 12,
  list: 1_000,
  text: 1_000,
  idLength: 60,
  rules: 500,
  lanes: 20,
  effects: 20,
};
