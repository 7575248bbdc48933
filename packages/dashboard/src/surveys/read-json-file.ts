/**
 * The definition in a file that somebody chose.
 *
 * @returns with `null` as the definition when there is no JSON object in it; what is wrong inside, the service says
 */
export async function readJsonFile(file: File): Promise<{ readonly name: string; readonly definition: object | null }> {
  const name = file.name.replace(/\.json$/i, '');
  try {
    const read: unknown = JSON.parse(await file.text());
    return { name, definition: typeof read === 'object' && read !== null && !Array.isArray(read) ? read : null };
  } catch {
    // A file that is no JSON: its reader is told so.
    return { name, definition: null };
  }
}
