import { GraphQLError } from 'graphql';
import { CommandError } from './command-line.js';
import { ConfigError } from './config.js';
import { DatabaseError } from './database-error.js';
import { EmbeddedPostgresError } from './postgres/embedded-postgres-error.js';

/** A sentence for what an operator can put right; the whole error for what is a fault of ours. */
export function complaint(error: unknown): string {
  const isForOperator = [CommandError, ConfigError, DatabaseError, EmbeddedPostgresError, GraphQLError]
    .some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return String(error);
  return isForOperator ? error.message : error.stack ?? error.message;
}
