import { Kind, print, type DocumentNode } from '@0no-co/graphql.web';

export interface DescribedDocument {
  /** Of its one operation. */
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
}

const described = new WeakMap<DocumentNode, DescribedDocument>();

/** @throws TypeError when the document does not hold exactly one operation, with a name */
export function describeDocument(document: DocumentNode): DescribedDocument {
  const known = described.get(document) ?? describe(document);
  described.set(document, known);
  return known;
}

function describe(document: DocumentNode): DescribedDocument {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation?.name === undefined || operations.length > 1) {
    throw new TypeError('query: expected a document with one operation, and with a name: query latestAnswers { … }');
  }
  return { name: operation.name.value, kind: operation.operation, text: print(document) };
}
