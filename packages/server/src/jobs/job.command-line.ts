import type { Command } from 'commander';
import { say, withDatabase } from '../command-line.js';
import { DEAD_LETTERS, queueClientOf } from './queue-client.js';

interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly due: number;
  readonly active: number;
}

const AT_ONCE = 1_000;

/** `goodword jobs`: what waits in the queues, and another try for what was given up. */
export function addJobCommands(program: Command): void {
  const jobs = program.command('jobs').description('what waits to be done, and what was given up');

  jobs.command('list')
    .description('count the jobs of each queue; those that were given up lie in jobs/dead-letters')
    .action(() =>
      withDatabase(async ({ orm }) => {
        const counts = await orm.em.fork().execute<QueueCounts[]>(
          `select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
             count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as due,
             count(*) filter (where state = 'active')::int as active
           from pgboss.job where state in ('created', 'retry', 'active') group by name order by name`,
        );
        for (const { name, waiting, due, active } of counts) say(`${name}  ${waiting} waiting, ${due} of them due; ${active} at work`);
        if (counts.length === 0) say('Nothing waits.');
      }));

  jobs.command('retry')
    .description('put what was given up back into the queue it came from, with all its attempts')
    .option('--queue <name>', 'only jobs of this queue')
    .action(({ queue }: { readonly queue?: string }) =>
      withDatabase(async ({ orm }) => {
        const { boss } = await queueClientOf(orm.em.fork());
        let moved = 0;
        // One that was put in again meanwhile is dropped and not counted: a short page need not be the last one.
        for (let last = AT_ONCE; last > 0; moved += last) {
          last = await boss.redrive(DEAD_LETTERS, { limit: AT_ONCE, ...(queue === undefined ? {} : { sourceName: queue }) });
        }
        say(moved === 1 ? '1 job is tried again.' : `${moved} jobs are tried again.`);
      }));
}
