import {
  getNamedType, type GraphQLArgument, type GraphQLInputField, type GraphQLSchema, isInputObjectType, isObjectType,
  isScalarType, isSpecifiedScalarType,
} from 'graphql';

/** Scalars of our own whose values are no ids. A new one has to be entered here, or its arguments be registered. */
const scalarsWithoutIds = new Set(['Attributes', 'Condition', 'DateTime', 'ScoreInput', 'SurveyAnswers', 'SurveyDefinition', 'TranslatedText']);

/**
 * Every way by which a request can name a row: `Query.survey(id)`, `Mutation.submitResponses(inputs.customer.externalId)`.
 * An argument counts when its type is ID, a scalar that is not known to be free of ids, or any scalar under a name
 * that ends in id or ids. Arguments of edges count like those of the root; an input object counts once for each way in.
 */
export function idArguments(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    // Subscriptions do not come by POST: http/graphql-socket.test.ts has them.
    .filter((type) => !type.name.startsWith('__') && type !== schema.getSubscriptionType())
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((argument) => waysIn(argument, []).map((path) => `${type.name}.${field.name}(${path})`))))
    .toSorted();
}

function waysIn(input: GraphQLArgument | GraphQLInputField, within: readonly string[]): readonly string[] {
  const type = getNamedType(input.type);
  if (isScalarType(type)) {
    const isOwn = !isSpecifiedScalarType(type) && !scalarsWithoutIds.has(type.name);
    return type.name === 'ID' || isOwn || /(^id|I[Dd])s?$/.test(input.name) ? [input.name] : [];
  }
  // An input that holds itself has no other ids on its second level than on its first.
  if (!isInputObjectType(type) || within.includes(type.name)) return [];
  return Object.values(type.getFields())
    .flatMap((field) => waysIn(field, [...within, type.name]))
    .map((path) => `${input.name}.${path}`);
}
