import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { type Page, type PageArgs, type PageOrder, readPage } from '../paging.js';
import { MailboxMessageRow } from './mailbox-message.entity.js';

const newestFirst: PageOrder<MailboxMessageRow> = {
  name: 'newest', by: { sentAt: 'desc', id: 'desc' }, first: 'instant',
};

export async function findMailboxMessage({ em, viewer }: Context, id: string): Promise<MailboxMessageRow | null> {
  return isUuid(id) ? em.findOne(MailboxMessageRow, { workspaceId: viewer.workspaceId, id }) : null;
}

/** @param recipient - part of an address or number; all messages when blank */
export function listMailboxMessages(
  { em, viewer }: Context,
  args: PageArgs,
  recipient: string | null | undefined,
): Promise<Page<MailboxMessageRow>> {
  const wanted = (recipient ?? '').trim();
  const where = {
    workspaceId: viewer.workspaceId,
    ...(wanted === '' ? {} : { recipient: { $ilike: `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%` } }),
  };
  return readPage<MailboxMessageRow>(
    {
      byCursor: (options) => em.findByCursor(MailboxMessageRow, { where, includeCount: false, ...options }),
      count: () => em.count(MailboxMessageRow, where),
    },
    newestFirst,
    args,
  );
}
