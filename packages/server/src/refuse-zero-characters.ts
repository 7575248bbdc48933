/** PostgreSQL's own number for a character that a text cannot hold. */
export const CHARACTER_NOT_IN_REPERTOIRE = '22021';

/**
 * Stops a statement with U+0000 in one of its texts before it is sent. The ORM writes values into the statement, which
 * ends at that character for PostgreSQL: it would answer that the protocol is violated, and not what is wrong.
 */
export function refuseZeroCharacters(statement: string, parameters: readonly unknown[]): string {
  if (!hasZeroCharacter(parameters)) return statement;
  throw Object.assign(new Error('a text of the statement holds U+0000'), { code: CHARACTER_NOT_IN_REPERTOIRE });
}

function hasZeroCharacter(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('\0') : Array.isArray(value) && value.some((item) => hasZeroCharacter(item));
}
