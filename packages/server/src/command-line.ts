import { randomBytes } from 'node:crypto';
import type { Result } from '@goodword/core';
import { type Config, readConfig } from './config.js';
import { type Context, createContext } from './context.js';
import { openDatabase } from './database.js';
import { createIds } from './ids.js';
import { messageFor, type ServedRefusal } from './language.js';
import { forWorkspace, openOrm, type Orm } from './orm.js';
import { listWorkspaces } from './workspaces/create-workspace.js';
import type { WorkspaceRow } from './workspaces/workspace.entity.js';

/** The command cannot do what it was asked to; the message says why and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);

/** What a command works with, beside its own arguments. */
export interface Workplace {
  readonly config: Config;
  /** Connection of the service role. It holds a password: never log it. */
  readonly databaseUrl: string;
  readonly orm: Orm;
}

/** Opens the database for the time of one command: the one that `npm start` runs on this folder, if it does. */
export async function withDatabase<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, { share: true, log: warn });
  try {
    const orm = await openOrm(database.url, { poolSize: 4 });
    try {
      return await work({ config, databaseUrl: database.url, orm });
    } finally {
      await orm.close(true);
    }
  } finally {
    await database.close();
  }
}

/** The workspace that `--workspace` means by id or name; without it, the only one there is. */
export async function chooseWorkspace(orm: Orm, wish: string | undefined): Promise<WorkspaceRow> {
  const all = await listWorkspaces(orm);
  const meant = wish === undefined ? all : all.filter(({ id, name }) => id === wish || name === wish);
  const [workspace, ...others] = meant;
  if (workspace !== undefined && others.length === 0) return workspace;
  const names = all.map(({ name, id }) => `  ${name} (${id})`).join('\n');
  if (all.length === 0) throw new CommandError('There is no workspace yet. Make one: npx goodword workspaces create "My shop"');
  throw new CommandError(`Say which workspace is meant, by --workspace with its name or id:\n${names}`);
}

/** What commands of the server get, acting for whoever sits at the machine. */
export function contextFor(orm: Orm, workspaceId: string): Context {
  return createContext({
    session: {
      em: forWorkspace(orm, workspaceId),
      viewer: { workspaceId, actor: 'command-line', name: 'Command line', scopes: ['admin'] },
    },
    now: new Date(),
    newId: createIds(() => new Date()),
    randomBytes: (length) => randomBytes(length),
    language: 'en',
    reportError: () => undefined,
  });
}

/** The value of a result, or the sentence of its refusal as an error. */
export function valueOf<T>(result: Result<T, ServedRefusal>): T {
  if (!result.ok) throw new CommandError(messageFor('en', result.refusal));
  return result.value;
}
