import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadIfAny } from '../load-if-any.js';
import { answer } from '../refusals.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { undoImport } from './import.commands.js';
import type { ImportRow } from './import.entity.js';
import { ImportBatchType, UndoImportResult } from './import.graphql.js';
import { findImport, listImports } from './import.queries.js';

@Resolver(() => ImportBatchType)
export class ImportResolver {
  @Authorized('read')
  @Query(() => [ImportBatchType], { description: 'Files that were read in, the newest first.' })
  imports(@Ctx() context: Context): Promise<readonly ImportRow[]> {
    return listImports(context);
  }

  @Authorized('read')
  @Query(() => ImportBatchType, { nullable: true, name: 'import' })
  importBatch(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ImportRow | null> {
    return findImport(context, id);
  }

  @FieldResolver(() => SurveyType, { nullable: true, description: 'Null for a file of interactions.' })
  async survey(@Ctx() { loaders }: Context, @Root() { survey }: ImportRow): Promise<SurveyRow | null> {
    return loadIfAny(loaders.surveys, survey);
  }

  @Authorized('write')
  @Mutation(() => UndoImportResult, {
    description: 'Removes the answers or interactions of an import, also those changed since. The same file read again adds them anew.',
  })
  async undoImport(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<typeof UndoImportResult> {
    return answer(context, await undoImport(context, id));
  }
}
