import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type Context, createContext } from '../src/context.js';
import { importResponses } from '../src/imports/import-responses.js';
import type { ImportCounts } from '../src/imports/import-rows.js';
import { type RawImportOptions, readImportOptions } from '../src/imports/import-options.js';
import type { ReportLine } from '../src/imports/report-lines.js';
import { forWorkspace, type Orm } from '../src/orm.js';
import { createSurvey } from '../src/surveys/survey.commands.js';
import { WorkspaceRow } from '../src/workspaces/workspace.entity.js';
import type { KnownRefusal, ScaleName } from '@goodword/core';

const importedAt = new Date('2026-11-21T12:00:00.000Z');

/** A new workspace, and what a request of its owner would know of it. */
export async function createWorkspace(orm: Orm, timeZone = 'UTC'): Promise<Context> {
  const workspaceId = uuidv7();
  const em = forWorkspace(orm, workspaceId);
  await em.insert(WorkspaceRow, {
    id: workspaceId, name: 'Test', timeZone, calendar: 'gregorian', weekStart: 1, demo: false, createdAt: importedAt,
  });
  return createContext({
    session: { em, viewer: { workspaceId, actor: 'test', name: 'Test', scopes: ['admin'] } },
    now: importedAt,
    newId: () => uuidv7(),
    randomBytes: (length) => randomBytes(length),
    language: 'en',
    reportError: (error) => {
      throw error;
    },
  });
}

export async function surveyOf(context: Context, name = 'Survey', scale: ScaleName = 'zero-to-ten'): Promise<string> {
  const survey = await createSurvey(context, { name, question: 'How likely?', scale });
  if (!survey.ok) throw new Error(survey.refusal.kind);
  return survey.value.id;
}

export interface Imported {
  readonly batchId: string | null;
  readonly counts: ImportCounts;
  readonly unreadable: KnownRefusal | null;
  readonly columns: readonly string[];
  readonly refused: readonly ReportLine[];
  readonly warnings: readonly ReportLine[];
}

/** Imports a text, or bytes cut into small chunks, and reads the whole report. */
export async function importText(
  context: Context,
  text: string | Uint8Array,
  options: RawImportOptions = {},
  chunkSize = 7_919,
): Promise<Imported> {
  const result = await importResponses(
    context,
    chunksOf(Buffer.from(text), chunkSize),
    readImportOptions({ survey: 'Survey', ...options }),
    async ({ batch, counts, unreadable, columns, refused, warnings }): Promise<Imported> => ({
      batchId: batch?.id ?? null,
      counts,
      unreadable,
      columns,
      refused: await Array.fromAsync(refused),
      warnings: await Array.fromAsync(warnings),
    }),
  );
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
