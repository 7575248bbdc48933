import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { schemaText } from './schema.js';

const committed = fileURLToPath(new URL('../schema.graphql', import.meta.url));

test('schema.graphql says what the resolvers say; "npm run schema" brings it up to date', async () => {
  await expect(await schemaText()).toMatchFileSnapshot(committed);
});
