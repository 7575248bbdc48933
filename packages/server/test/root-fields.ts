import {
  type GraphQLArgument, type GraphQLInputField, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType,
  isLeafType, isListType, isNonNullType, getNamedType,
} from 'graphql';

/** A field of Query or Mutation and the shortest request that asks for it. */
export interface RootField {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
}

/** Every way into the data, so that a test can try each, also those that are added later. */
export function rootFields(schema: GraphQLSchema): readonly RootField[] {
  return ([['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const).flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      const given = literals(field.args);
      const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
      return { kind, name: field.name, document: `${kind} { ${field.name}${given === '' ? '' : `(${given})`}${selection} }` };
    }));
}

function literals(inputs: readonly (GraphQLArgument | GraphQLInputField)[]): string {
  return inputs
    .filter((input) => isNonNullType(input.type) && input.defaultValue === undefined)
    .map((input) => `${input.name}: ${literal(input.type)}`)
    .join(', ');
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) return `{ ${literals(Object.values(type.getFields()))} }`;
  return { Int: '1', Float: '1', Boolean: 'true', DateTime: '"2026-01-01T00:00:00Z"', Attributes: '{}' }[type.name] ?? '"x"';
}
