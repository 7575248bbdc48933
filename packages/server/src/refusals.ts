import type { Refusal, Result } from '@goodword/core';
import { createUnionType, Field, InterfaceType, ObjectType, type ClassType } from 'type-graphql';
import type { Context } from './context.js';
import type { ServedRefusal } from './language.js';

@InterfaceType('Refusal', {
  description: 'Something that was not done, for a reason that the caller can foresee and act on.',
  resolveType: (value: Refusal) => typeNameOf(value.kind),
})
abstract class RefusalType {
  @Field(() => String, { description: 'Stable name of the reason, such as score/out-of-range.' })
  kind!: string;

  @Field(() => String, { description: 'One sentence for people, in the language of Accept-Language.' })
  message!: string;
}

/** `score/out-of-range` is `ScoreOutOfRange` in the schema. */
function typeNameOf(kind: string): string {
  return kind.split(/[/-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

type GraphQLTypeOf = Parameters<typeof Field>[0];

/** The type of a field; with an option for data that may be `null`. */
type FieldDeclaration = GraphQLTypeOf | readonly [type: GraphQLTypeOf, options: { readonly nullable: true }];

/** Each kind of R with the GraphQL type of each of its data. */
type RefusalTable<R extends Refusal> = {
  readonly [Kind in R['kind']]: {
    readonly [Name in Exclude<keyof Extract<R, { kind: Kind }>, 'kind'>]: FieldDeclaration;
  };
};

const declared = new Map<string, ClassType>();

/**
 * Declares the schema types of refusals. A kind that core adds to R and that is missing here does not compile.
 *
 * @param table - the kinds as core names them; the names of the types follow from them
 */
export function refusalTypes<R extends Refusal>(table: RefusalTable<R>): readonly ClassType[] {
  return Object.entries<Readonly<Record<string, FieldDeclaration>>>(table).map(([kind, fields]) => {
    const existing = declared.get(kind);
    if (existing !== undefined) return existing;
    const Type = class extends RefusalType {};
    ObjectType(typeNameOf(kind), { implements: RefusalType })(Type);
    for (const [name, declared] of Object.entries(fields)) {
      const [type, options = {}] = Array.isArray(declared) ? declared : [declared];
      Field(type, options)(Type.prototype, name);
    }
    declared.set(kind, Type);
    return Type;
  });
}

/**
 * Declares the result union of a mutation: what it yields, or one of its refusals.
 *
 * @param yielded - the type of the result itself; a refusal is told from it by its `kind`
 */
export function resultUnion(name: string, yielded: ClassType, refusals: readonly ClassType[]) {
  return createUnionType({
    name,
    types: () => [yielded, ...refusals] as const,
    resolveType: (value: object) => (isRefusal(value) ? typeNameOf(value.kind) : yielded),
  });
}

/** A refusal with its sentence, as the schema shows it; anything else as it is. */
export function answer<T extends object>(
  context: Context,
  result: Result<T, ServedRefusal>,
): T | (ServedRefusal & { message: string }) {
  return result.ok ? result.value : { ...result.refusal, message: context.messageOf(result.refusal) };
}

function isRefusal(value: object): value is Refusal & { message: string } {
  return 'kind' in value && 'message' in value;
}
