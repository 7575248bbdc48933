import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.js';

const FILE = 'secret';

/**
 * The secret that the secrets of channels are derived from: GOODWORD_SECRET, or with the embedded database one that is made at the first
 * start and kept in its folder. With a database of one's own several processes must share it, so none is made up.
 *
 * @returns `null` when there is none: no webhook can be signed then
 * @throws Error when the file is empty
 */
export async function installationSecret({ secret, databaseUrl, dataDirectory }: Pick<Config, 'secret' | 'databaseUrl' | 'dataDirectory'>): Promise<string | null> {
  if (secret !== null || databaseUrl !== null) return secret;
  const file = join(dataDirectory, FILE);
  const made = randomBytes(32).toString('base64url');
  await mkdir(dataDirectory, { recursive: true });
  try {
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // There is one already.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const kept = (await readFile(file, 'utf8')).trim();
    // A first start on a full disk leaves an empty file, and with an empty key anybody can sign.
    if (kept === '') throw new Error(`${file}: the secret of this installation is empty; delete the file, and one is made`, { cause: error });
    return kept;
  }
}
