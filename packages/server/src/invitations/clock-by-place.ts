import { type CalendarClock, calendarClock } from '@goodword/core';
import type { AskSetting } from './ask-setting.js';
import type { PlacedCustomer } from './ask-rules-by-place.js';

/** The clock on the wall of customers wherever they live, made once for each zone; that of the workspace where none is known. */
export function clockByPlace({ clock }: AskSetting): (customer: Pick<PlacedCustomer, 'timeZone'>) => CalendarClock {
  const made = new Map<string, CalendarClock>();
  return ({ timeZone }) => {
    if (timeZone === null) return clock;
    const known = made.get(timeZone);
    if (known !== undefined) return known;
    const own = calendarClock({ timeZone });
    const used = own.ok ? own.value : clock;
    made.set(timeZone, used);
    return used;
  };
}
