import { expect, it } from 'vitest';
import { ruleSetJsonSchema } from '../src/json/rule-set-json-schema.js';
import { surveyJsonSchema } from '../src/surveys/survey-json-schema.js';
import { productVocabulary } from '../src/vocabulary/product-vocabulary.js';

// The file is made by this test: `npx vitest run --project core packages/core/test/published-schema.test.ts -u` writes it anew.
it('the JSON Schema in the package is that of the facts and events of the product', async () => {
  const schema = ruleSetJsonSchema(productVocabulary({ currency: 'EUR' }));
  await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot('../schema/rule-set.schema.json');
});

it('it does not depend on the currency', () => {
  const of = (currency: string) => JSON.stringify(ruleSetJsonSchema(productVocabulary({ currency })));
  expect(of('IRR')).toBe(of('EUR'));
});

it('the JSON Schema of surveys in the package is that of core', async () => {
  await expect(`${JSON.stringify(surveyJsonSchema(), null, 1)}\n`).toMatchFileSnapshot('../schema/survey.schema.json');
});
