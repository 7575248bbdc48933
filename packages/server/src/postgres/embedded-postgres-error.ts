/**
 * The embedded PostgreSQL cannot start, and the message says to a person why and what to do.
 *
 * A separate class, so that `main` prints the message alone: a stack trace helps nobody here.
 * No message holds a password or a connection URL.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
