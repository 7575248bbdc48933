import { ApolloServer } from '@apollo/server';
import { GraphQLSchema } from 'graphql';
// Also the setup of all tests; here for the types of its functions.
import 'reflect-metadata';
import { buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';

@ObjectType()
class Greeting {
  @Field({ description: 'No type given: it has to come from the metadata of the decorator.' })
  text!: string;
}

@Resolver()
class GreetingResolver {
  @Query(() => Greeting)
  greeting(): Greeting {
    return { text: 'hello' };
  }
}

it('reads the type of a field from decorator metadata', () => {
  expect(Reflect.getMetadata('design:type', Greeting.prototype, 'text')).toBe(String);
});

it('makes and runs a schema with one copy of graphql', async () => {
  const schema = await buildSchema({ resolvers: [GreetingResolver] });
  expect(schema).toBeInstanceOf(GraphQLSchema);
  const server = new ApolloServer({ schema });
  const { body } = await server.executeOperation({ query: '{ greeting { text } }' });
  expect(body).toMatchObject({ kind: 'single', singleResult: { data: { greeting: { text: 'hello' } } } });
  await server.stop();
});
