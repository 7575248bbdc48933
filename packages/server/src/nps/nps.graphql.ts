import type { IntervalMethod, Reliability } from '@goodword/core';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { ResponseFilter } from '../responses/response-filter.graphql.js';
import { DateTimeScalar } from '../scalars.js';
import { type Counting, CountingEnum, IntervalMethodEnum, ReliabilityEnum } from './nps.enums.js';

@ObjectType('Interval', { description: 'Where the score lies with this confidence, in points.' })
export class IntervalType {
  @Field(() => Float)
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Float, { description: 'Confidence, such as 0.95.' })
  level!: number;

  @Field(() => IntervalMethodEnum, { description: 'The method that was used, never AUTO.' })
  method!: IntervalMethod;
}

@ObjectType('Nps', { description: 'A Net Promoter Score with everything that it must not be shown without.' })
export class NpsType {
  @Field(() => Float, { nullable: true, description: 'Points from -100 to 100, unrounded; null when nobody answered or when suppressed.' })
  score!: number | null;

  @Field(() => Int)
  promoters!: number;

  @Field(() => Int)
  passives!: number;

  @Field(() => Int)
  detractors!: number;

  @Field(() => Int, { description: 'The sum of the three. Excluded answers never count.' })
  total!: number;

  @Field(() => IntervalType, { nullable: true, description: 'Null with the score, or where the method is not defined.' })
  interval!: IntervalType | null;

  @Field(() => ReliabilityEnum)
  reliability!: Reliability;

  @Field(() => CountingEnum)
  counting!: Counting;

  @Field(() => Boolean, { description: 'True when the group is too small to be shown.' })
  suppressed!: boolean;
}

@ObjectType('NpsPeriod')
export class NpsPeriodType {
  @Field(() => DateTimeScalar)
  start!: Date;

  @Field(() => DateTimeScalar, { description: 'The start of the next period.' })
  end!: Date;

  @Field(() => String, { description: 'In the calendar that was asked for: 2026, 2026-Q1, 2026-03 or 2026-03-21; a week by its first day.' })
  label!: string;

  @Field(() => NpsType)
  nps!: NpsType;
}

@ObjectType('NpsGroup')
export class NpsGroupType {
  @Field(() => String, { nullable: true, description: 'Null for answers without that dimension.' })
  key!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => NpsType)
  nps!: NpsType;
}

/** How a score is counted and its interval computed. */
@ArgsType()
export class MeasureArgs {
  @Field(() => ResponseFilter, { nullable: true })
  filter?: ResponseFilter | null;

  @Field(() => CountingEnum, { nullable: true, description: 'EVERY_RESPONSE if left out.' })
  counting?: Counting | null;

  @Field(() => IntervalMethodEnum, { nullable: true, description: 'ADJUSTED_WALD if left out.' })
  method?: IntervalMethod | 'auto' | null;

  @Field(() => Float, { nullable: true, defaultValue: 0.95, description: 'Confidence, above 0 and below 1.' })
  level?: number | null;
}
