import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const budgetFields = graphql(`
  fragment ContactBudgetFields on ContactBudget {
    quarantineDays
    afterAnswerDays
    afterDeclineDays
    reminderDays
    reminders
    limits { kinds atMost days }
    quietHours { from until }
  }
`);

const budgetDocument = graphql('query contactBudget { contactBudget { ...ContactBudgetFields } }', [budgetFields]);

const setBudgetDocument = graphql(`
  mutation setContactBudget($budget: ContactBudgetInput!) {
    setContactBudget(budget: $budget) {
      __typename
      ... on ContactBudget { ...ContactBudgetFields }
      ... on Refusal { kind message }
    }
  }
`, [budgetFields]);

type SetBudgetAnswer = ResultOf<typeof setBudgetDocument>['setContactBudget'];

/** How often one customer is written to at most, over all surveys, mails and channels. */
export type ContactBudget = ResultOf<typeof budgetFields>;
export type ContactBudgetInput = VariablesOf<typeof setBudgetDocument>['budget'];
export type SetContactBudgetRefusal = Exclude<SetBudgetAnswer, { __typename: 'ContactBudget' }>;

export interface ContactBudgetRequests {
  /** The budget; the usual one while nobody has set another. */
  readonly read: (options?: RequestOptions) => Promise<ContactBudget>;
  /**
   * Says how often one customer is written to from now on. It is the whole budget: what is left out is as usual, not as it was.
   *
   * @example
   * await goodword.contactBudget.set({ quarantineDays: 90 });
   */
  readonly set: (budget: ContactBudgetInput, options?: RequestOptions) => Promise<Result<ContactBudget, SetContactBudgetRefusal>>;
}

export function contactBudgetRequests(query: Query): ContactBudgetRequests {
  return {
    read: async (options = {}) => (await query(budgetDocument, {}, options)).contactBudget,
    set: async (budget, options = {}) => {
      // The same budget twice is the same budget.
      const { setContactBudget } = await query(setBudgetDocument, { budget }, { ...options, repeatable: true });
      return setContactBudget.__typename === 'ContactBudget'
        ? { ok: true, value: setContactBudget }
        : { ok: false, refusal: setContactBudget };
    },
  };
}
