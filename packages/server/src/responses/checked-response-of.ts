import type { CheckedResponse } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import type { ResponseRow } from './response.entity.js';

/** A stored answer as core knows it, with the version under which it was given. */
export async function checkedResponseOf(em: EntityManager, row: ResponseRow): Promise<CheckedResponse> {
  await em.populate(row, ['branch', 'staffMember', 'product', 'channel', 'surveyVersion']);
  return {
    ...row,
    branch: row.branch?.code ?? null,
    staff: row.staffMember?.code ?? null,
    product: row.product?.code ?? null,
    channel: row.channel?.code ?? null,
  };
}
