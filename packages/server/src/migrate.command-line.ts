import type { Command } from 'commander';
import { checkConnection } from './check-connection.js';
import { CommandError, say } from './command-line.js';
import { readConfig } from './config.js';
import { grantsFor, migrate } from './migrate.js';

/** `goodword migrate`: the one command that connects as the owner of the database. */
export function addMigrateCommand(program: Command): void {
  program.command('migrate')
    .description('bring the database of DATABASE_OWNER_URL up to date, and let the role of DATABASE_URL use it')
    .option('--print-grants', 'only print the statements that let the role use it')
    .action(async ({ printGrants }: { readonly printGrants?: true }) => {
      const { databaseUrl, databaseOwnerUrl } = readConfig(process.env);
      if (databaseUrl === null) {
        throw new CommandError('Set DATABASE_URL. The embedded PostgreSQL needs no such command: every start brings it up to date.');
      }
      const role = decodeURIComponent(new URL(databaseUrl).username);
      if (printGrants === true) {
        for (const grant of grantsFor(role)) say(`${grant};`);
        return;
      }
      if (databaseOwnerUrl === null) throw new CommandError('Set DATABASE_OWNER_URL to the connection of the owner of the database.');
      await checkConnection(databaseOwnerUrl, 'DATABASE_OWNER_URL');
      const ran = await migrate(databaseOwnerUrl, role);
      say(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}`);
    });
}
