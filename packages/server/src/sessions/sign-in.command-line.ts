import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { createIds } from '../ids.js';
import { chooseWorkspace, say, withDatabase } from '../command-line.js';
import { createSignInLink } from './sign-in.js';

/** `goodword sign-in`: a new one-time link, when the one that the server printed was used. */
export function addSignInCommand(program: Command): void {
  program.command('sign-in')
    .description('print a link that signs one browser in; it works once, within 24 hours')
    .option('--workspace <name or id>')
    .action(({ workspace }: { readonly workspace?: string }) =>
      withDatabase(async ({ orm, config }) => {
        const { id } = await chooseWorkspace(orm, workspace);
        const parts = { now: new Date(), newId: createIds(() => new Date()), randomBytes: (length: number) => randomBytes(length) };
        const url = config.publicUrl ?? `http://localhost:${config.port}`;
        say(`${url}/sign-in#token=${await createSignInLink(orm, id, parts)}`);
      }));
}
