import pg from 'pg';
import type { TestApp } from './app.js';

/**
 * What a piece of work sends to the database, in order, without the frame of its transactions.
 *
 * It listens where every statement passes, in the driver, so that a statement that bypasses the ORM counts as well.
 */
export async function countStatements<T>(
  _app: TestApp,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: any[]) { // overloaded a dozen times: passed on as it is
    const [first] = args;
    statements.push(typeof first === 'string' ? first : first.text);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    return { result: await work(), statements: statements.filter((sql) => !isFrame(sql)) };
  } finally {
    pg.Client.prototype.query = query;
  }
}

function isFrame(sql: string): boolean {
  return /^(begin|commit|rollback|start transaction|set local|set transaction|savepoint|release)/i.test(sql);
}
