// One import in a process of its own, so that the memory it needs at its peak is its own.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ok } from '@goodword/core';
import { v7 as uuidv7 } from 'uuid';
import { createContext } from '../dist/context.js';
import { importInteractions } from '../dist/imports/import-interactions.js';
import { readImportOptions } from '../dist/imports/import-options.js';
import { importResponses } from '../dist/imports/import-responses.js';
import type { ImportCounts, ImportOutcome } from '../dist/imports/import-rows.js';
import { forWorkspace, openOrm } from '../dist/orm.js';

const [url = '', workspaceId = '', file = '', of = 'responses'] = process.argv.slice(2);
const orm = await openOrm(url);
const context = createContext({
  session: {
    em: forWorkspace(orm, workspaceId),
    viewer: { workspaceId, actor: 'bench', name: 'Bench', scopes: ['admin'] },
  },
  now: new Date(),
  newId: () => uuidv7(),
  randomBytes: (length) => randomBytes(length),
  language: 'en',
  reportError: (error) => {
    throw error;
  },
});
const started = performance.now();
const countsOf = ({ counts }: ImportOutcome): Promise<ImportCounts> => Promise.resolve(counts);
const result = of === 'interactions'
  ? ok(await importInteractions(context, createReadStream(file), readImportOptions({}, 'interactions'), countsOf))
  : await importResponses(context, createReadStream(file), readImportOptions({ survey: 'Bench' }), countsOf);
const seconds = (performance.now() - started) / 1_000;
if (!result.ok) throw new Error(result.refusal.kind);
await orm.close(true);
process.stdout.write(JSON.stringify({ ...result.value, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1_024 }));
