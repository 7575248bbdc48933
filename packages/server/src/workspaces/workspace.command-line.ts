import { type Command, InvalidArgumentError } from 'commander';

import { say, withDatabase } from '../command-line.js';
import { createIds } from '../ids.js';
import { createWorkspace, listWorkspaces } from './create-workspace.js';
import { isTimeZone } from './time-zone.js';

/** `goodword workspaces`: a server that starts without the demonstration has none. */
export function addWorkspaceCommands(program: Command): void {
  const workspaces = program.command('workspaces').description('create and list workspaces');

  workspaces.command('create')
    .description('create a workspace and show its id')
    .argument('<name>', 'for people, such as "My shop"', nameOf)
    .option('--time-zone <zone>', 'IANA name of the zone in which its days begin', zoneOf, 'UTC')
    .action((name: string, { timeZone }: { readonly timeZone: string }) =>
      withDatabase(async ({ orm }) => {
        const id = createIds(() => new Date())();
        await createWorkspace(orm.em.fork(), { id, name, timeZone, createdAt: new Date() });
        say(id);
      }));

  workspaces.command('list')
    .description('list all workspaces')
    .action(() =>
      withDatabase(async ({ orm }) => {
        for (const { id, name, timeZone } of await listWorkspaces(orm)) say(`${id}  ${name} (${timeZone})`);
      }));
}

function nameOf(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('A workspace needs a name.');
  return text.trim();
}

function zoneOf(text: string): string {
  if (!isTimeZone(text)) throw new InvalidArgumentError('An IANA name such as Asia/Tehran is meant.');
  return text;
}
