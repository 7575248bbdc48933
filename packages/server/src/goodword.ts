import 'reflect-metadata';
import { Command } from 'commander';
import { addKeyCommands } from './api-keys/key.command-line.js';
import { complaint } from './complaint.js';
import { addMigrateCommand } from './migrate.command-line.js';
import { addSignInCommand } from './sessions/sign-in.command-line.js';
import { addWorkspaceCommands } from './workspaces/workspace.command-line.js';

const program = new Command('goodword')
  .description('Manages a Goodword server, over the database of DATABASE_URL or the embedded one in .goodword')
  .showHelpAfterError();
addWorkspaceCommands(program);
addKeyCommands(program);
addSignInCommand(program);
addMigrateCommand(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${complaint(error)}\n`);
  process.exitCode = 1;
});
