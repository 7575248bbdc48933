import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { type Page, PageArgs } from '../paging.js';
import type { MailboxMessageRow } from './mailbox-message.entity.js';
import { MailboxMessageConnectionType, MailboxMessageType } from './mailbox-message.graphql.js';
import { findMailboxMessage, listMailboxMessages } from './mailbox-message.queries.js';

@Resolver()
export class MailboxMessageResolver {
  // Whoever reads the links may answer as the customer.
  @Authorized('admin')
  @Query(() => MailboxMessageConnectionType, { description: 'What the mailbox of development kept, the newest first; at most 500.' })
  mailboxMessages(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('recipient', () => String, { nullable: true, description: 'Part of an address or number.' })
    recipient?: string | null,
  ): Promise<Page<MailboxMessageRow>> {
    return listMailboxMessages(context, page, recipient);
  }

  @Authorized('admin')
  @Query(() => MailboxMessageType, { nullable: true })
  mailboxMessage(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<MailboxMessageRow | null> {
    return findMailboxMessage(context, id);
  }
}
