import { raw } from '@mikro-orm/core';
import { Field, Float, InputType } from 'type-graphql';

@InputType('AttributeFilter', { description: 'A condition on one attribute; all that is given must hold.' })
export class AttributeFilter {
  @Field(() => String)
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Its value, written as text, is one of these.' })
  in?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Its value is a number, and at least this.' })
  from?: number | null;

  @Field(() => Float, { nullable: true, description: 'Its value is a number, and at most this.' })
  to?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is there at all.' })
  exists?: boolean | null;
}

/** What a condition on one attribute means, for rows that keep them in the column `attributes`. */
export function attributeConditions({ name, in: values, from, to, exists }: AttributeFilter): Record<symbol, true>[] {
  const parts: Record<symbol, true>[] = [];
  const holds = (condition: string, parameters: unknown[]): void => {
    parts.push({ [raw((alias) => `(${condition.replaceAll('attributes', `${alias}.attributes`)})`, parameters)]: true });
  };
  if (isGiven(values)) holds('(attributes->>?) = any(?::text[])', [name, textArray(values)]);
  // The comparison stands in a CASE, because PostgreSQL may otherwise cast texts before it has looked at their type.
  const number = `case when jsonb_typeof(attributes->?) = 'number' then (attributes->>?)::numeric end`;
  if (isGiven(from)) holds(`(${number}) >= ?`, [name, name, from]);
  if (isGiven(to)) holds(`(${number}) <= ?`, [name, name, to]);
  if (isGiven(exists)) holds(exists ? '(attributes->?) is not null' : '(attributes->?) is null', [name]);
  return parts;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

// As PostgreSQL writes an array in one text parameter.
function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
