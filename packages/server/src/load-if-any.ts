/**
 * What a relation points to; `null` when it points to nothing.
 *
 * The ORM reads a reference whose workspace is set and whose id is null as undefined, whatever its type says.
 */
export async function loadIfAny<Row>(
  loader: { readonly load: (id: string) => Promise<Row> },
  reference: { readonly id: string } | null | undefined,
): Promise<Row | null> {
  return reference ? loader.load(reference.id) : null;
}
