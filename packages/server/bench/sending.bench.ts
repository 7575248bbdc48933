// How fast invitations are planned and sent by two workers while one of them is killed, and whether anybody is asked twice:
// node bench/sending.bench.ts [customers] [interactions]
import 'reflect-metadata';
import { sendingStorm, stormFaults } from '../test/sending-storm.ts';
import { say, withBenchDatabase } from './bench-database.ts';

const [customers, interactions] = [Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 10_000)];
if (![customers, interactions].every((count) => Number.isInteger(count) && count > 0)) throw new RangeError('bench: both numbers must be whole and above 0');
await withBenchDatabase(async ({ serviceUrl }) => {
  const storm = await sendingStorm({
    serviceUrl, customers, interactions, seed: 7, killedAfter: Math.ceil(customers / 4), longestMs: 1_800_000,
  });
  const { recipients, invitations, interrupted, seconds } = storm;
  const count = (status: string): number => invitations.filter((row) => row.status === status).length;
  say(`${interactions.toLocaleString('en')} interactions of ${storm.customers.toLocaleString('en')} customers: ${invitations.length.toLocaleString('en')} decisions in ${seconds.toFixed(1)} s, ${Math.round(invitations.length / seconds)}/s`);
  say(`${count('sent')} sent, ${count('scheduled')} planned, ${count('skipped')} skipped; ${recipients.length} mails; ${interrupted} under way when a worker was killed`);
  const faults = stormFaults(storm);
  say(faults.length === 0 ? 'Nobody was asked twice, nobody was forgotten, and every skip has its reason.' : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
});
