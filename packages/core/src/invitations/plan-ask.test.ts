import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, ahead, askOf, contactOf, customerWith, day, noon, rulesOf } from '../../test/asked-customers.ts';
import { planAsk, type PlannedContact } from './plan-ask.js';

const plannedOn = (days: number, surveyId = 'onboarding'): PlannedContact => ({ id: `in ${days}`, surveyId, scheduledAt: ahead(days) });
const plan = (planned: readonly PlannedContact[], rules = rulesOf({}, { quarantineDays: 30 }), customer = customerWith()) =>
  planAsk(customer, planned, askOf(), rules, noon);

describe('an ask', () => {
  it('is planned for the instant that it is meant for, when nothing stands in the way', () => {
    expect(plan([])).toEqual({ outcome: 'ask', channel: 'email', scheduledAt: noon, reasons: [] });
  });

  it('waits until the quarantine after another one that is planned has passed, and says why', () => {
    expect(plan([plannedOn(0)])).toEqual({
      outcome: 'ask', channel: 'email', scheduledAt: ahead(30), reasons: [
        { kind: 'contact/too-soon', since: 'guard', until: ahead(1) }, { kind: 'contact/too-soon', since: 'quarantine', until: ahead(30) },
      ],
    });
  });

  it('makes way for one that is planned for the time of its own waiting', () => {
    expect(plan([plannedOn(0), plannedOn(25)]).scheduledAt).toEqual(ahead(55));
  });

  it('is not held up by what is planned for later', () => {
    expect(plan([plannedOn(1)]).scheduledAt).toEqual(noon);
  });

  it('is no more when it would be too late by then', () => {
    const { outcome, scheduledAt, reasons } = planAsk(
      customerWith(), [plannedOn(0)], askOf({ latestAt: ahead(29) }), rulesOf({}, { quarantineDays: 30 }), noon);
    expect([outcome, scheduledAt, reasons.map(({ kind }) => kind)]).toEqual(
      ['skip', null, ['contact/too-soon', 'contact/too-soon', 'eligibility/too-late']]);
  });

  it('for which a complaint has to be settled has no instant', () => {
    const rules = rulesOf({ duringOpenCase: 'wait' });
    expect(plan([], rules, customerWith([], { hasOpenCase: true }))).toMatchObject({ outcome: 'wait', scheduledAt: null, reasons: [{ kind: 'contact/case-open' }] });
  });

  it('names all that stands in the way, be they of one kind', () => {
    const { reasons } = planAsk(customerWith(), [], askOf({ interactionType: 'visit' }), rulesOf({ when: { op: 'eq', path: 'interaction.product', value: 'lamp' } }), noon);
    expect(reasons).toEqual([{ kind: 'eligibility/not-meant', by: 'interactionType' }, { kind: 'eligibility/not-meant', by: 'condition' }]);
    const window = { from: ago(1), until: ahead(1) };
    const quotas = [{ unit: 'day', atMost: 1, sent: 1, window }, { unit: 'month', atMost: 9, sent: 9, window: { ...window, until: ahead(3) } }] as const;
    expect(planAsk(customerWith(), [], askOf({ quotas }), rulesOf(), noon)).toMatchObject({
      scheduledAt: ahead(3), reasons: [{ unit: 'day', until: ahead(1) }, { unit: 'month', until: ahead(3) }],
    });
  });

  it('names a reason once, as it was when it first stood in the way', () => {
    const rules = rulesOf({}, { quarantineDays: 30 });
    const asked = customerWith([contactOf({ surveyId: 'other', sentAt: ago(20) })]);
    expect(plan([plannedOn(9)], rules, asked)).toMatchObject({
      scheduledAt: ahead(39), reasons: [{ kind: 'contact/too-soon', since: 'quarantine', until: ahead(10) }],
    });
  });
});

it('no plan comes within the quarantine after another, whatever is planned before it', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -40, max: 80 }), { maxLength: 6 }), fc.integer({ min: 7, max: 60 }), (days, quarantineDays) => {
    const { scheduledAt } = plan(days.map((at) => plannedOn(at)), rulesOf({}, { quarantineDays }));
    const gaps = days.map((at) => ((scheduledAt ?? ahead(1_000)).getTime() - ahead(at).getTime()) / day);
    expect(gaps.every((gap) => gap < 0 || gap >= quarantineDays)).toBe(true);
  }));
});
