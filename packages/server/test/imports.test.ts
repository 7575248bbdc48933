import { readFile } from 'node:fs/promises';
import { netPromoterScore, tallyOf } from '@goodword/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrm, type Orm } from '../src/orm.js';
import { ResponseRow } from '../src/responses/response.entity.js';
import { createWorkspace, importText, surveyOf } from './imports.fixture.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl);
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

describe('the real file', () => {
  const map = { map: 'score=Nota,comment=Resposta,label=Perfil', fileName: 'pesquisa-nps-pt.csv' };

  it('comes in whole, with its line breaks, and its wrong label is reported', async () => {
    const file = await readFile(new URL('../demo/pesquisa-nps-pt.csv', import.meta.url));
    const context = await createWorkspace(orm);
    await surveyOf(context);
    const first = await importText(context, file, map);
    expect(first).toMatchObject({
      counts: { rows: 1287, added: 1287, repeated: 0, refused: 0 }, unreadable: null, refused: [],
      warnings: [{ column: 'Perfil', value: 'Promoters', kind: 'import/label-mismatch' }],
    });
    const rows = await context.em.find(ResponseRow, { workspaceId: context.viewer.workspaceId }, { orderBy: { id: 'asc' } });
    const tally = tallyOf(rows.map(({ score }) => score));
    expect(netPromoterScore(tally)).toBeCloseTo(62.859_362_859, 8);
    expect(rows[1108]?.score).toBe(6);
    expect(rows.filter(({ comment }) => comment?.includes('\n'))).not.toHaveLength(0);
    const again = await importText(context, file, map);
    expect(again.counts).toEqual({ rows: 1287, added: 0, repeated: 1287, refused: 0 });
    expect(again.batchId).not.toBe(first.batchId);
  });
});
