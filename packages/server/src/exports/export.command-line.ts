import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { stringify } from 'csv-stringify';
import type { GraphQLSchema } from 'graphql';
import { chooseWorkspace, CommandError, contextFor, withDatabase } from '../command-line.js';
import { csvFormat } from '../imports/csv-format.js';
import { ExportFilterError, readExportFilter } from './export-filter.js';
import { exportResponses } from './export-responses.js';

interface Options {
  readonly workspace?: string;
  readonly filter?: string;
  readonly bom?: boolean;
}

/** `goodword export FILE`: all answers, or those that a filter means, as CSV. */
export function addExportCommand(program: Command, createSchema: () => Promise<GraphQLSchema>): void {
  program.command('export <file>')
    .description('write answers to a CSV file, which goodword import reads again; - writes them to the pipe')
    .option('--filter <json>', `which answers, as the GraphQL type ResponseFilter says: '{"categories":["DETRACTOR"]}'`)
    .option('--bom', 'begin with a byte order mark, for Excel')
    .option('--workspace <name or id>')
    .action(async (file: string, { workspace, filter: text, bom }: Options) => {
      const schema = await createSchema();
      await withDatabase(async ({ orm }) => {
        const context = contextFor(orm, (await chooseWorkspace(orm, workspace)).id);
        const output = file === '-' ? process.stdout : createWriteStream(file);
        await exportResponses(context, filterOf(schema, text), (records) =>
          pipeline(records, stringify(csvFormat(bom ?? false)), output, { end: file !== '-' }));
      });
    });
}

function filterOf(schema: GraphQLSchema, text: string | undefined): ReturnType<typeof readExportFilter> {
  try {
    return readExportFilter(schema, text);
  } catch (error) {
    throw error instanceof ExportFilterError ? new CommandError(error.message) : error;
  }
}
