import type { Day, MonthsBetweenWaves, WaveTimesRefusal } from '@goodword/core';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CustomerFilter } from '../customers/customer-filter.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { surveyClosed, surveyNotFound, SurveyType } from '../surveys/survey.graphql.js';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';
import { CalendarEnum } from '../workspaces/workspace.graphql.js';
import type { SetRepetitionRefusal } from './survey-repetition.commands.js';

const RepetitionIntervalEnum = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const satisfies Record<string, MonthsBetweenWaves>;
registerEnumType(RepetitionIntervalEnum, {
  name: 'RepetitionInterval', description: 'Every 1, 3, 6 or 12 months of a calendar, counted from the first day of all.',
});

@ObjectType('NextWave', { description: 'A wave that is still to be asked.' })
export class NextWaveType {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => String, { description: 'YYYY-MM-DD, in the time zone of the workspace. A day that has passed is being caught up.' })
  startsOn!: Day;
}

@ObjectType('SurveyRepetition', { description: 'That a survey is asked again and again: each time a wave, spread over weeks.' })
export class SurveyRepetitionType {
  @Field(() => RepetitionIntervalEnum)
  every!: MonthsBetweenWaves;

  @Field(() => CalendarEnum, { description: 'Whose months are counted.' })
  calendar!: WorkspaceCalendar;

  @Field(() => String, { description: 'The first day of the first wave, YYYY-MM-DD.' })
  startsOn!: Day;

  @Field(() => Int)
  weeks!: number;

  @Field(() => Int, { nullable: true, description: 'On the clock where the customer lives; null: as soon as it is not quiet any more.' })
  hour!: number | null;
}

@InputType('SurveyRepetitionInput', { description: 'The whole repetition: what is left out is as usual, not as it was.' })
export class SurveyRepetitionInput {
  @Field(() => RepetitionIntervalEnum)
  every!: MonthsBetweenWaves;

  @Field(() => String, {
    description: 'The first day of the first wave, YYYY-MM-DD; today at the earliest, in 730 days at the latest, or as it was. From the 31st, a wave of a shorter month begins on its last day.',
  })
  startsOn!: string;

  @Field(() => Int, { description: 'Over how many weeks the customers of a wave are spread: at most 4 of a month, 12 of a quarter, 25 of half a year, 52 of a year.' })
  weeks!: number;

  @Field(() => Int, { nullable: true, description: '0 to 23, on the clock where the customer lives; as soon as it is not quiet any more if left out.' })
  hour?: number | null;

  @Field(() => CustomerFilter, { nullable: true, description: 'All customers if left out. Who is on the list is settled anew for each wave; of them the sampleShare of the survey is asked.' })
  customers?: CustomerFilter | null;

  @Field(() => CalendarEnum, { nullable: true, description: 'Whose months are counted; that of the workspace if left out.' })
  calendar?: WorkspaceCalendar | null;
}

export const SetSurveyRepetitionResult = resultUnion('SetSurveyRepetitionResult', SurveyType, [
  ...surveyNotFound,
  ...surveyClosed,
  ...refusalTypes<WaveTimesRefusal | Extract<SetRepetitionRefusal, { readonly kind: 'wave/without-trigger' | 'wave/without-customer' }>>({
    'wave/day-malformed': {},
    'wave/day-past': { earliest: () => String },
    'wave/day-too-far': { latest: () => String },
    'wave/out-of-range': { field: () => String, lowest: () => Int, highest: () => Int },
    'wave/without-trigger': {},
    'wave/without-customer': {},
  }),
]);
