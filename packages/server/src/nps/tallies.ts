import { type Tally, tallyOfCounts } from '@goodword/core';
import { raw } from '@mikro-orm/postgresql';
import type { Context } from '../context.js';
import type { ResponseFilter } from '../responses/response-filter.graphql.js';
import { selectCounted } from './select-counted.js';
import type { Counting } from './nps.enums.js';

/** What answers are told apart by: a SQL expression over the columns of an answer. */
export interface Bucket {
  readonly expression: string;
  readonly parameters: readonly unknown[];
}

const oneBucket: Bucket = { expression: `''`, parameters: [] };

// Without a customer an answer stands for itself.
const person = 'coalesce(customer_id, id)';

// A mean is rounded down to a whole score, which leaves its category as it is: the thresholds are "9 and more", "7 and more".
const countedAs: Readonly<Record<Counting, string>> = {
  'every-response': 'select bucket, score from answers',
  'latest-per-customer':
    `select distinct on (bucket, ${person}) bucket, score from answers
     order by bucket, ${person}, responded_at desc, id desc`,
  'mean-per-customer': `select bucket, floor(avg(score))::int as score from answers group by bucket, ${person}`,
};

/** Counts of the eleven scores of the answers that count, for each bucket that has any; `null` is a bucket, too. */
export async function talliesBy(
  context: Context,
  filter: ResponseFilter,
  counting: Counting,
  bucket: Bucket,
): Promise<ReadonlyMap<string | null, Tally>> {
  const { sql, params } = selectCounted(context, filter, [raw('r.*')]).toQuery();
  const rows = await context.em.execute<{ bucket: string | null; score: number; count: number }[]>(
    `with answers as (
       select id, score, responded_at, customer_id, ${bucket.expression} as bucket from (${sql}) as answer
     ), counted as (${countedAs[counting]})
     select bucket::text, score, count(*)::int as count from counted group by 1, 2`,
    // In the order of their marks in the text.
    [...bucket.parameters, ...params],
  );
  const counts = new Map<string | null, number[]>();
  for (const row of rows) {
    const tally = counts.get(row.bucket) ?? Array.from({ length: 11 }, () => 0);
    tally[row.score] = row.count;
    counts.set(row.bucket, tally);
  }
  return new Map([...counts].map(([key, tally]) => [key, tallyOfCounts(tally)]));
}

export async function tallyOfAll(
  context: Context,
  filter: ResponseFilter,
  counting: Counting,
): Promise<Tally> {
  return (await talliesBy(context, filter, counting, oneBucket)).get('') ?? tallyOfCounts(Array.from({ length: 11 }, () => 0));
}
