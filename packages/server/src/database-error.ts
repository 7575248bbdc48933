/** The database is there but not fit for use, or not there; the message says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
