import { GregorianCalendar, parseDate, toCalendar, toCalendarDate, type DateValue } from '@internationalized/date';
import { useContext } from 'react';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateRangePicker,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
  RangeCalendar,
  RangeCalendarStateContext,
} from 'react-aria-components';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { Choice } from './choice.js';
import { presets, type PeriodChoice } from './filters.js';
import { useFilters } from './use-filters.js';
import { daysFrom, dayOf, windowOf } from './windows.js';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const gregorian = new GregorianCalendar();

/** A ready period, or two days in the reader's own calendar. */
export function PeriodFilter() {
  const [{ period }, change] = useFilters();
  const { timeZone } = useWorkspace();
  const { texts } = useLanguage();

  const choose = (id: string): void => {
    const preset = presets.find((known) => known === id);
    if (preset) change({ period: { kind: 'last', preset } });
    else if (id === 'all') change({ period: { kind: 'all' } });
    else if (period.kind !== 'range') change({ period: firstRange(period, timeZone) });
  };

  return (
    <>
      <Choice
        label={texts.filters.period}
        options={[
          { id: 'all', name: texts.filters.all },
          ...presets.map((preset) => ({ id: preset, name: texts.filters.last[preset] })),
          { id: 'range', name: texts.filters.range },
        ]}
        chosen={period.kind === 'last' ? period.preset : period.kind}
        onChoose={choose}
      />
      {period.kind === 'range' ? <DaysFilter from={period.from} to={period.to} /> : null}
    </>
  );
}

function DaysFilter({ from, to }: { readonly from: string; readonly to: string }) {
  const [, change] = useFilters();
  const { timeZone, weekStart } = useWorkspace();
  const { texts } = useLanguage();
  return (
    <DateRangePicker
      className="days"
      value={{ start: parseDate(from), end: parseDate(to) }}
      maxValue={dayOf(new Date(), timeZone)}
      firstDayOfWeek={weekdays[weekStart % 7] ?? 'mon'}
      onChange={(range) => {
        if (range) change({ period: { kind: 'range', from: gregorianDay(range.start), to: gregorianDay(range.end) } });
      }}
    >
      <Label className="field-label">{texts.filters.range}</Label>
      <Group className="days-group">
        <DateInput slot="start" className="days-input">
          {(segment) => <DateSegment segment={segment} className="days-segment" />}
        </DateInput>
        <span aria-hidden="true">–</span>
        <DateInput slot="end" className="days-input">
          {(segment) => <DateSegment segment={segment} className="days-segment" />}
        </DateInput>
        <Button className="days-button" aria-label={texts.filters.openCalendar}>
          <span aria-hidden="true" className="choice-arrow" />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <RangeCalendar className="calendar">
            <header className="calendar-header">
              <Button slot="previous" className="button button-icon" aria-label={texts.filters.previousMonth}>
                <span aria-hidden="true" className="arrow arrow-back" />
              </Button>
              <CalendarTitle />
              <Button slot="next" className="button button-icon" aria-label={texts.filters.nextMonth}>
                <span aria-hidden="true" className="arrow arrow-on" />
              </Button>
            </header>
            <CalendarGrid className="calendar-grid" weekdayStyle="narrow">
              <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </RangeCalendar>
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}

/** The month on show. React Aria reads it out by itself; its own heading puts the Persian year before the month. */
function CalendarTitle() {
  const state = useContext(RangeCalendarStateContext);
  const { timeZone } = useWorkspace();
  const { longMonth } = useFormats();
  return (
    <span className="calendar-title" aria-hidden="true">
      {state ? longMonth(state.visibleRange.start.toDate(timeZone)) : null}
    </span>
  );
}

/** What the two days show first: the period chosen until now, else the last thirty days. */
function firstRange(period: PeriodChoice, timeZone: string): PeriodChoice {
  const now = new Date();
  const window = windowOf(period.kind === 'last' ? period : { kind: 'last', preset: '30d' }, now, timeZone);
  const tomorrow = dayOf(now, timeZone).add({ days: 1 }).toDate(timeZone);
  return { kind: 'range', ...daysFrom(window.from ?? now, tomorrow, timeZone) };
}

function gregorianDay(date: DateValue): string {
  return toCalendarDate(toCalendar(date, gregorian)).toString();
}
