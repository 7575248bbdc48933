import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { WorkspaceCalendar } from './workspace.entity.js';

export const CalendarEnum = { GREGORIAN: 'gregorian', JALALI: 'jalali', BUDDHIST: 'buddhist' } as const;
registerEnumType(CalendarEnum, { name: 'Calendar', description: 'The calendar whose months, quarters and years are meant.' });

@ObjectType('Workspace', { description: 'The tenant: one company with its surveys, customers and answers.' })
export class WorkspaceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'IANA name of the zone in which its days begin.' })
  timeZone!: string;

  @Field(() => CalendarEnum)
  calendar!: WorkspaceCalendar;

  @Field(() => Int, { description: 'The first day of its week, 1 for Monday to 7 for Sunday.' })
  weekStart!: number;

  @Field(() => Boolean, {
    description: 'True for the demonstration: real scores and comments with generated dates, branches, staff and channels.',
  })
  demo!: boolean;
}
