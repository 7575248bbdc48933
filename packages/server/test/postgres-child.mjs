// A process that starts the embedded PostgreSQL, for tests that kill it or run it as another user.
//   node postgres-child.mjs <data folder> [exit | ctrl-c]
// Prints one line of JSON when the server is ready, or { "error": … }. "exit": ends without stop().
// "ctrl-c": on SIGINT asks the server something, prints the answer and stops it.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Node runs TypeScript by itself, but does not find x.ts under the name x.js that the compiler wants.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
});

const [dataDirectory, behaviour] = process.argv.slice(2);
const { startEmbeddedPostgres } = await import('../src/postgres/embedded.ts');
try {
  const postgres = await startEmbeddedPostgres({ dataDirectory });
  if (behaviour === 'ctrl-c') {
    const { default: pg } = await import('pg');
    const drain = async () => {
      const client = new pg.Client({ connectionString: postgres.serviceUrl });
      await client.connect();
      const { rows } = await client.query(`SELECT 'drained' AS answer`);
      await client.end();
      await postgres.stop();
      console.log(JSON.stringify(rows[0]));
      process.exit(0);
    };
    process.once('SIGINT', () => void drain());
  }
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
  console.log(JSON.stringify(postgres));
  if (behaviour === 'exit') process.exit(0);
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ error: error.message }));
  process.exitCode = 1;
}
