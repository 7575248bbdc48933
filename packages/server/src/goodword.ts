import 'reflect-metadata';
import { Command } from 'commander';
import { addKeyCommands } from './api-keys/key.command-line.js';
import { complaint } from './complaint.js';
import { addExportCommand } from './exports/export.command-line.js';
import { addImportCommand } from './imports/import.command-line.js';
import { addJobCommands } from './jobs/job.command-line.js';
import { addMigrateCommand } from './migrate.command-line.js';
import { addSignInCommand } from './sessions/sign-in.command-line.js';
import { addWorkspaceCommands } from './workspaces/workspace.command-line.js';

// The server and its schema take a second to load; the commands that need neither do not wait for them.
const program = new Command('goodword')
  .description('Manages a Goodword server, over the database of DATABASE_URL or the embedded one in .goodword')
  .showHelpAfterError()
  // What stands behind a command is its own: `import interactions FILE --default …` is no option of `import`.
  .enablePositionalOptions();
program.command('start')
  .description('serve the API and the dashboard until Ctrl-C')
  .option('--demo', 'load the demonstration, once')
  .action(async ({ demo }: { readonly demo?: true }) => (await import('./serve.js')).serve({ demo: demo === true }));
addWorkspaceCommands(program);
addKeyCommands(program);
addImportCommand(program);
addExportCommand(program, async () => (await import('./schema.js')).createSchema());
addSignInCommand(program);
addJobCommands(program);
addMigrateCommand(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${complaint(error)}\n`);
  process.exitCode = 1;
});
