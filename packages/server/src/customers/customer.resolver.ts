import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { type Page, PageArgs } from '../paging.js';
import { answer } from '../refusals.js';
import { deleteCustomer, upsertCustomer } from './customer.commands.js';
import type { CustomerRow } from './customer.entity.js';
import {
  CustomerConnectionType, CustomerInput, CustomerType, DeleteCustomerResult, UpsertCustomerResult,
} from './customer.graphql.js';
import { findCustomer, listCustomers } from './customer.queries.js';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Authorized('read')
  @Query(() => CustomerConnectionType, { description: 'Customers, the newest first.' })
  customers(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('text', () => String, {
      nullable: true,
      description: 'Up to ten words, each part of a name, address, phone number or external id, whatever their case and accents; or a phone number as people write it.',
    })
    text?: string | null,
  ): Promise<Page<CustomerRow>> {
    return listCustomers(context, page, text);
  }

  @Authorized('read')
  @Query(() => CustomerType, { nullable: true })
  customer(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<CustomerRow | null> {
    return findCustomer(context, id);
  }

  @Authorized('write')
  @Mutation(() => UpsertCustomerResult, { description: 'Finds the customer by any of its identifiers and changes it, or makes it.' })
  async upsertCustomer(
    @Ctx() context: Context,
    @Arg('input', () => CustomerInput) input: CustomerInput,
  ): Promise<typeof UpsertCustomerResult> {
    return answer(context, await upsertCustomer(context, input));
  }

  @Authorized('write')
  @Mutation(() => DeleteCustomerResult)
  async deleteCustomer(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof DeleteCustomerResult> {
    return answer(context, await deleteCustomer(context, id));
  }
}
