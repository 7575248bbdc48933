import pg from 'pg';
import { vi } from 'vitest';

/**
 * What a piece of work sends to the database, in order, without the frame of its transactions.
 *
 * It listens where every statement passes, in the driver, so that a statement that bypasses the ORM counts as well.
 */
export async function countStatements<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const result = await work();
    return { result, statements: spy.mock.calls.map(([sent]) => textOf(sent)).filter((sql) => !isFrame(sql)) };
  } finally {
    spy.mockRestore();
  }
}

function textOf(sent: unknown): string {
  if (typeof sent === 'string') return sent;
  return typeof sent === 'object' && sent !== null && 'text' in sent ? String(sent.text) : '';
}

function isFrame(sql: string): boolean {
  return /^(begin|commit|rollback|start transaction|set local|set transaction|savepoint|release)/i.test(sql);
}
