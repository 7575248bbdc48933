import type { ContactBudget } from '@goodword/core';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { setContactBudget } from './contact-budget.commands.js';
import { ContactBudgetInput, ContactBudgetType, SetContactBudgetResult } from './contact-budget.graphql.js';
import { contactBudgetOf } from './contact-budget-of.js';

@Resolver()
export class ContactBudgetResolver {
  @Authorized('read')
  @Query(() => ContactBudgetType, { description: 'How often one customer is written to at most; the usual while nobody has set another.' })
  contactBudget(@Ctx() { em, viewer }: Context): Promise<ContactBudget> {
    return contactBudgetOf(em, viewer.workspaceId);
  }

  @Authorized('admin')
  @Mutation(() => SetContactBudgetResult, {
    description: 'Says how often one customer is written to from now on, over all surveys. What is planned is judged by it before it goes out.',
  })
  async setContactBudget(
    @Ctx() context: Context,
    @Arg('budget', () => ContactBudgetInput) { limits, quietHours, ...budget }: ContactBudgetInput,
  ): Promise<typeof SetContactBudgetResult> {
    // Core takes plain objects, and inputs are of classes.
    const draft = {
      ...budget,
      ...(limits && { limits: limits.map((limit) => ({ ...limit })) }),
      ...(quietHours === undefined ? {} : { quietHours: quietHours && { ...quietHours } }),
    };
    return answer(context, await setContactBudget(context, draft));
  }
}
