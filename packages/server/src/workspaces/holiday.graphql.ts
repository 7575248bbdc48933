import type { Day } from '@goodword/core';
import { Field, ObjectType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import type { HolidayMalformed } from './holiday.commands.js';

@ObjectType('Holidays')
class HolidaysType {
  @Field(() => [String], { description: 'YYYY-MM-DD, in order.' })
  days!: readonly Day[];
}

export const SetHolidaysResult = resultUnion('SetHolidaysResult', HolidaysType, refusalTypes<HolidayMalformed>({
  'calendar/day-malformed': { day: () => String },
}));
