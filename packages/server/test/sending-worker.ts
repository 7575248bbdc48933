// A worker in a process of its own, for a storm that kills it: `node sending-worker.ts <url of the service role> <url of the mail server>`.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { mailboxOnly, openChannels } from '../dist/channels/open-channels.js';
import { startWorker } from '../dist/jobs/worker.js';
import { openOrm } from '../dist/orm.js';
import { work } from '../dist/work.js';

const [url = '', smtpUrl = ''] = process.argv.slice(2);
const now = (): Date => new Date();
const newId = (): string => uuidv7();
const orm = await openOrm(url, { poolSize: 8 });
await startWorker({
  orm, databaseUrl: url, now, newId,
  randomBytes: (length) => randomBytes(length),
  channels: openChannels({ orm, now, newId }, { ...mailboxOnly, smtpUrl }),
  log: { info: () => undefined, warn: () => undefined, error: ({ err }: { err?: unknown }) => console.error(err) },
  // What a killed worker left is soon taken by another.
  lookAfterSeconds: 2,
  work: { ...work, schedules: [] },
});
