import type { Day, WaveRefusal, WaveStatus } from '@goodword/core';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CustomerFilter } from '../customers/customer-filter.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';
import { surveyNotFound } from '../surveys/survey.graphql.js';

const WaveStatusEnum = { RUNNING: 'running', PAUSED: 'paused', CANCELLED: 'cancelled' } as const;
registerEnumType(WaveStatusEnum, {
  name: 'WaveStatus',
  description: 'RUNNING: its customers are planned and asked. PAUSED: nothing of it is planned or goes out. CANCELLED: for good; what went out stays.',
});

@ObjectType('WaveProgress', { description: 'How far a wave has come.' })
export class WaveProgressType {
  @Field(() => Int, { description: 'Who are or were to be asked.' })
  scheduled!: number;

  @Field(() => Int, { description: 'Who are not asked, for reasons that their invitations have.' })
  skipped!: number;

  @Field(() => Int, { description: 'Of the scheduled, to whom it went out.' })
  sent!: number;
}

@ObjectType('SurveyWave', { description: 'One round of a survey over a list of customers, spread over days.' })
export class SurveyWaveType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Of a survey that is asked again and again, from 1 on; null for a list that somebody scheduled.' })
  number!: number | null;

  @Field(() => WaveStatusEnum)
  status!: WaveStatus;

  @Field(() => String, { description: 'The first day, YYYY-MM-DD.' })
  startsOn!: Day;

  @Field(() => Int)
  weeks!: number;

  @Field(() => Int, { nullable: true, description: 'On the clock where the customer lives; null: as soon as it is not quiet any more.' })
  hour!: number | null;

  @Field(() => Int, { nullable: true, name: 'customers', description: 'How many there are on the list; null until their days are drawn, seconds after it was scheduled.' })
  drawn!: number | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@InputType('WaveInput', { description: 'Whom to ask, and when.' })
export class WaveInput {
  @Field(() => CustomerFilter, { nullable: true, description: 'All customers if left out. Who is on the list is settled when the days are drawn; of them the sampleShare of the survey is asked.' })
  customers?: CustomerFilter | null;

  @Field(() => String, { description: 'The first day, YYYY-MM-DD; today at the earliest, in 730 days at the latest.' })
  startsOn!: string;

  @Field(() => Int, { description: 'Over how many weeks the customers are spread, 1 to 52.' })
  weeks!: number;

  @Field(() => Int, { nullable: true, description: '0 to 23, on the clock where the customer lives; as soon as it is not quiet any more if left out.' })
  hour?: number | null;
}

const waveRefusals = refusalTypes<WaveRefusal>({
  'wave/day-malformed': {},
  'wave/day-past': { earliest: () => String },
  'wave/day-too-far': { latest: () => String },
  'wave/out-of-range': { field: () => String, lowest: () => Int, highest: () => Int },
  'wave/not-possible': { status: () => WaveStatusEnum, to: () => WaveStatusEnum },
  'wave/not-found': {},
  'wave/without-day': {},
  'wave/without-customer': {},
  'wave/without-trigger': {},
  'wave/survey-not-live': {},
});

export const ScheduleWaveResult = resultUnion('ScheduleWaveResult', SurveyWaveType, [...surveyNotFound, ...waveRefusals]);
export const ChangeWaveResult = resultUnion('ChangeWaveResult', SurveyWaveType, waveRefusals);
