import { emptyTally, type IntervalMethod, isConfidenceLevel, nps, type Tally } from '@goodword/core';
import { raw } from '@mikro-orm/postgresql';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import { BranchRow, ChannelRow, type DimensionRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import { listDimension } from '../dimensions/dimension.queries.js';
import { SurveyWaveRow } from '../invitations/survey-wave.entity.js';
import type { ResponseFilter } from '../responses/response-filter.graphql.js';
import { reasonLabel } from '../surveys/reason-label.js';
import { reasonTexts } from '../surveys/reason-taxonomy.queries.js';
import { listSurveys } from '../surveys/survey.queries.js';
import type { Counting } from './nps.enums.js';
import type { NpsGroupType, NpsPeriodType, NpsType } from './nps.graphql.js';
import { type PeriodRule, periodsBetween } from './periods.js';
import { selectCounted } from './select-counted.js';
import { type Bucket, talliesBy, tallyOfAll } from './tallies.js';

/** How to measure, with every default filled in. */
export interface Measure {
  readonly filter: ResponseFilter;
  readonly counting: Counting;
  readonly method: IntervalMethod | 'auto';
  readonly level: number;
}

export async function measureAll(context: Context, measure: Measure): Promise<NpsType> {
  return measured(await tallyOfAll(context, measure.filter, measure.counting), measure);
}

/** One score for each period from the first answer, or `filter.from`, to the last, or `filter.to`; empty ones included. */
export async function measureTrend(context: Context, measure: Measure, rule: PeriodRule): Promise<readonly NpsPeriodType[]> {
  const span = await spanOf(context, measure.filter);
  const periods = span === null ? [] : periodsBetween(rule, span.from, span.last);
  if (periods.length === 0) return [];
  const tallies = await talliesBy(context, measure.filter, measure.counting, {
    expression: 'width_bucket(responded_at, ?::timestamptz[])',
    parameters: [`{${periods.map((period) => period.start.toISOString()).join(',')}}`],
  });
  // width_bucket counts from 1: bucket 1 begins at the first boundary.
  return periods.map((period, index) => ({
    ...period,
    nps: measured(tallies.get(String(index + 1)) ?? emptyTally, measure),
  }));
}

/** One score for each value of a dimension that has an answer, by name; answers without a value come last. */
export async function measureBy(context: Context, measure: Measure, dimension: string): Promise<readonly NpsGroupType[]> {
  const { bucket, names } = await groupingBy(context, dimension);
  const tallies = await talliesBy(context, measure.filter, measure.counting, bucket);
  return [...tallies]
    .map(([value, tally]) => ({ ...nameOf(value, names), nps: measured(tally, measure) }))
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || a.label.localeCompare(b.label));
}

export function distributionOf(context: Context, filter: ResponseFilter): Promise<Tally> {
  return tallyOfAll(context, filter, 'every-response');
}

function measured(tally: Tally, { counting, method, level }: Measure): NpsType {
  if (!isConfidenceLevel(level)) badInput('level', 'must be above 0 and below 1, such as 0.95');
  // Suppression is for anonymous surveys and for roles marked so; surveys here are named and seen by their owner.
  return { ...nps(tally, { method, level }), counting, suppressed: false };
}

async function spanOf(context: Context, filter: ResponseFilter): Promise<{ from: Date; last: Date } | null> {
  const edges = selectCounted(context, filter, [
    raw('(extract(epoch from min(r.responded_at)) * 1000)::float8 as earliest'),
    raw('(extract(epoch from max(r.responded_at)) * 1000)::float8 as latest'),
  ]);
  const [edge] = await edges.execute<{ earliest: number | null; latest: number | null }[]>('all', false);
  const from = filter.from ?? instantOf(edge?.earliest);
  // `to` itself is not included, so the last instant is the one before it.
  const last = filter.to instanceof Date ? new Date(filter.to.getTime() - 1) : instantOf(edge?.latest);
  return from === null || last === null || last < from ? null : { from, last };
}

function instantOf(milliseconds: number | null | undefined): Date | null {
  return milliseconds === null || milliseconds === undefined ? null : new Date(milliseconds);
}

interface Name {
  readonly key: string;
  readonly label: string;
}

const rowsOf = { branch: BranchRow, staff: StaffMemberRow, channel: ChannelRow, product: ProductRow } as const;
const columnOf = { branch: 'branch_id', staff: 'staff_member_id', channel: 'channel_id', product: 'product_id' } as const;
const ATTRIBUTE = 'attribute:';

/** The SQL that tells the groups apart, and what they are called where that is not the value itself. */
async function groupingBy(
  context: Context,
  dimension: string,
): Promise<{ bucket: Bucket; names: ReadonlyMap<string, Name> | null }> {
  if (isCoded(dimension)) {
    const rows: readonly DimensionRow[] = await listDimension(context, rowsOf[dimension]);
    return {
      bucket: { expression: `${columnOf[dimension]}::text`, parameters: [] },
      names: new Map(rows.map((row) => [row.id, { key: row.code, label: row.name }])),
    };
  }
  if (dimension === 'survey') {
    const rows = await listSurveys(context);
    return {
      bucket: { expression: 'survey_id::text', parameters: [] },
      names: new Map(rows.map((row) => [row.id, { key: row.id, label: row.name }])),
    };
  }
  if (dimension === 'wave') {
    const { em, viewer: { workspaceId } } = context;
    // Days stand in the order of time when they are sorted as texts.
    const rows = await em.find(SurveyWaveRow, { workspaceId }, { fields: ['startsOn'] });
    return {
      bucket: { expression: 'wave_id::text', parameters: [] },
      names: new Map(rows.map(({ id, startsOn }) => [id, { key: id, label: startsOn }])),
    };
  }
  // An answer with two reasons counts under each; one without any still yields a row, with NULL.
  if (dimension === 'reason') {
    const texts = await reasonTexts(context.em, context.viewer.workspaceId);
    return {
      bucket: { expression: `unnest(coalesce(nullif(reasons, '{}'), array[null]::text[]))`, parameters: [] },
      names: new Map([...texts].map(([code, text]) => [code, { key: code, label: reasonLabel(text, code, context.language) }])),
    };
  }
  if (dimension.startsWith(ATTRIBUTE) && dimension.length > ATTRIBUTE.length) {
    return { bucket: { expression: 'attributes->>?', parameters: [dimension.slice(ATTRIBUTE.length)] }, names: null };
  }
  return badInput('dimension', 'must be branch, staff, channel, product, survey, wave, reason or attribute:<name>');
}

function nameOf(value: string | null, names: ReadonlyMap<string, Name> | null): { key: string | null; label: string } {
  if (value === null) return { key: null, label: '' };
  return names?.get(value) ?? { key: value, label: value };
}

function isCoded(dimension: string): dimension is keyof typeof rowsOf {
  return Object.hasOwn(rowsOf, dimension);
}
