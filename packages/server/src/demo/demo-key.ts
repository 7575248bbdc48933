import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiKeyRow } from '../api-keys/api-key.entity.js';
import { issueApiKey } from '../api-keys/issue-api-key.js';
import type { Config } from '../config.js';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import type { DemoKey } from '../viewer/authenticate.js';
import { createToken, hashToken } from '../viewer/token.js';

/** The same on every machine, so that a second start finds the demonstration. */
export const DEMO_WORKSPACE_ID = '0195a3c0-0000-7000-8000-00000000de30';

const KEY_FILE = 'demo-api-key';

/**
 * The key of the demonstration: GOODWORD_DEMO_KEY, or one that is made at the first start and kept in the data folder,
 * since the database has only its hash and every start shows it.
 */
export async function prepareDemoKey(
  em: EntityManager,
  config: Pick<Config, 'demoKey' | 'dataDirectory'>,
  parts: Pick<Context, 'now' | 'newId' | 'randomBytes'>,
): Promise<DemoKey> {
  const token = config.demoKey ?? await keptKey(config.dataDirectory, parts.randomBytes);
  await em.transactional(async (transaction) => {
    const known = await transaction.count(ApiKeyRow, { workspaceId: DEMO_WORKSPACE_ID, tokenHash: hashToken(token) });
    if (known > 0) return;
    issueApiKey(transaction, { ...parts, workspaceId: DEMO_WORKSPACE_ID }, { name: 'Demonstration', scopes: ['admin'], token });
  });
  return { token, workspaceId: DEMO_WORKSPACE_ID };
}

async function keptKey(folder: string, randomBytes: Context['randomBytes']): Promise<string> {
  const file = join(folder, KEY_FILE);
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return kept.trim();
  const token = createToken('gw', DEMO_WORKSPACE_ID, randomBytes);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  return token;
}
