import { type ApiKeyScope, apiKeyScopes } from '@goodword/core';
import { type Command, InvalidArgumentError } from 'commander';
import { chooseWorkspace, contextFor, say, valueOf, withDatabase } from '../command-line.js';
import type { Context } from '../context.js';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-key.commands.js';
import { ApiKeyRow } from './api-key.entity.js';

interface WorkspaceOption {
  readonly workspace?: string;
}

/** `goodword keys`: the way to the first API key, and to a new one when the last was lost. */
export function addKeyCommands(program: Command): void {
  const keys = program.command('keys').description('create, list, rotate and revoke API keys');
  const within = (option: WorkspaceOption, work: (context: Context) => Promise<void>) =>
    withDatabase(async ({ orm }) => work(contextFor(orm, (await chooseWorkspace(orm, option.workspace)).id)));

  keys.command('create <name>')
    .description('create a key; its token is shown this once')
    .option('--scopes <scopes>', 'read, write or admin, separated by commas', scopesOf, ['write' as const])
    .option('--workspace <name or id>')
    .action((name: string, option: WorkspaceOption & { readonly scopes: readonly ApiKeyScope[] }) =>
      within(option, async (context) => {
        say(valueOf(await createApiKey(context, { name, scopes: option.scopes })).token);
      }));

  keys.command('list')
    .description('list all keys, also those that no longer work')
    .option('--workspace <name or id>')
    .action((option: WorkspaceOption) =>
      within(option, async ({ em, viewer, now }) => {
        const rows = await em.find(ApiKeyRow, { workspaceId: viewer.workspaceId }, { orderBy: { createdAt: 'asc' } });
        for (const row of rows) say(`${row.id}  ${row.scopes.join(',').padEnd(6)}  ${stateOf(row, now)}  ${row.name}`);
      }));

  keys.command('rotate <id>')
    .description('give a key a successor; the old one goes on working for the overlap')
    .option('--overlap-hours <hours>', 'from 0 to 720', Number, 24)
    .option('--workspace <name or id>')
    .action((id: string, option: WorkspaceOption & { readonly overlapHours: number }) =>
      within(option, async (context) => {
        say(valueOf(await rotateApiKey(context, id, option.overlapHours)).token);
      }));

  keys.command('revoke <id>')
    .description('make a key stop working at once')
    .option('--workspace <name or id>')
    .action((id: string, option: WorkspaceOption) =>
      within(option, async (context) => {
        say(`Revoked: ${valueOf(await revokeApiKey(context, id)).name}`);
      }));
}

function scopesOf(text: string): readonly ApiKeyScope[] {
  const scopes = text.split(',').map((part) => part.trim());
  return scopes.map((scope) => {
    const known = apiKeyScopes.find((one) => one === scope);
    if (known === undefined) throw new InvalidArgumentError(`Possible are ${apiKeyScopes.join(', ')}.`);
    return known;
  });
}

function stateOf(row: ApiKeyRow, now: Date): string {
  const day = (instant: Date): string => instant.toISOString().slice(0, 10);
  if (row.revokedAt !== null) return `revoked ${day(row.revokedAt)}`;
  if (row.expiresAt !== null) return `${row.expiresAt <= now ? 'expired' : 'expires'} ${day(row.expiresAt)}`;
  return row.lastUsedAt === null ? 'never used      ' : `used ${day(row.lastUsedAt)} `;
}
