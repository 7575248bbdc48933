import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const holidaysDocument = graphql('query holidays { holidays }');

const setHolidaysDocument = graphql(`
  mutation setHolidays($days: [String!]!) {
    setHolidays(days: $days) { __typename ... on Holidays { days } ... on Refusal { kind message } }
  }
`);

export type SetHolidaysRefusal = Exclude<ResultOf<typeof setHolidaysDocument>['setHolidays'], { __typename: 'Holidays' }>;

export interface HolidayRequests {
  /** Days of the workspace on which nobody works, `YYYY-MM-DD`, in order. */
  readonly read: (options?: RequestOptions) => Promise<readonly string[]>;
  /**
   * Replaces them, and resolves to all of them.
   *
   * @example
   * await goodword.holidays.set(['2026-12-25', '2027-01-01']);
   */
  readonly set: (days: readonly string[], options?: RequestOptions) => Promise<Result<readonly string[], SetHolidaysRefusal>>;
}

export function holidayRequests(query: Query): HolidayRequests {
  return {
    read: async (options = {}) => (await query(holidaysDocument, {}, options)).holidays,
    set: async (days, options = {}) => {
      // The same days twice are the same days.
      const { setHolidays } = await query(setHolidaysDocument, { days: [...days] }, { ...options, repeatable: true });
      return setHolidays.__typename === 'Holidays' ? { ok: true, value: setHolidays.days } : { ok: false, refusal: setHolidays };
    },
  };
}
