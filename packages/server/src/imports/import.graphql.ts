import type { ImportAlreadyUndone, ImportNotFound } from '@goodword/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('ImportBatch', { description: 'A file of answers or interactions that was read in.' })
export class ImportBatchType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => Int, { description: 'Rows of the file, without the names of the columns.' })
  rows!: number;

  @Field(() => Int, { description: 'Answers or interactions that it added.' })
  added!: number;

  @Field(() => Int, { description: 'Rows that were there already, or had been deleted by somebody.' })
  repeated!: number;

  @Field(() => Int, { description: 'Rows that could not be read; the report of the import named each of them.' })
  refused!: number;

  @Field(() => String, { name: 'by', description: 'The API key or person.' })
  actorName!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while what it added is there.' })
  undoneAt!: Date | null;

  @Field(() => String, { nullable: true, name: 'undoneBy', description: 'The API key or person; null with undoneAt.' })
  undoneActorName!: string | null;
}

export const UndoImportResult = resultUnion('UndoImportResult', ImportBatchType, refusalTypes<ImportNotFound | ImportAlreadyUndone>({
  'import/not-found': {},
  'import/already-undone': {},
}));
