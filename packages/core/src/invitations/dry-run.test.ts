import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, ahead, askOf, contactOf, customerWith, noon, rulesOf } from '../../test/asked-customers.ts';
import { checkEligibility, type AskableCustomer } from './check-eligibility.js';
import { dryRun, type DryRunSubject } from './dry-run.js';
import { dryRunSummary } from './dry-run-summary.js';

const rules = rulesOf({ askAgain: { afterSentDays: 60 }, duringOpenCase: 'wait' }, { quarantineDays: 30 });
const subject = (id: string, given: Partial<AskableCustomer> = {}, ask = askOf()): DryRunSubject =>
  ({ customer: customerWith([], { id, ...given }), ask, rules });
const reach = (given: object) => ({ channel: 'email', hasAddress: true, consent: null, bounced: false, ...given } as const);

const list = [
  subject('new'),
  subject('by sms', { reaches: [reach({ channel: 'sms' })] }),
  subject('asked by another', { contacts: [contactOf({ surveyId: 'onboarding', sentAt: ago(20) })] }),
  subject('asked by this', { contacts: [contactOf({ sentAt: ago(20) })] }),
  subject('asked by this long ago', { contacts: [contactOf({ sentAt: ago(40) })] }),
  subject('unhappy', { hasOpenCase: true }),
  subject('gone', { unsubscribedFrom: ['survey'], reaches: [] }),
  subject('bounced', { reaches: [reach({ bounced: true })] }),
];

describe('a dry run', () => {
  it('says of each customer what would become of them, in the order of the list', () => {
    expect([...dryRun(list, noon)].map(({ customerId, eligibility }) => `${customerId}: ${eligibility.outcome}`)).toEqual([
      'new: ask', 'by sms: ask', 'asked by another: wait', 'asked by this: wait', 'asked by this long ago: wait', 'unhappy: wait',
      'gone: skip', 'bounced: skip',
    ]);
  });

  it('looks at one customer at a time', () => {
    let looked = 0;
    function* endless() {
      for (;;) {
        looked += 1;
        yield subject(`customer ${looked}`);
      }
    }
    for (const { customerId } of dryRun(endless(), noon)) if (customerId === 'customer 3') break;
    expect(looked).toBe(3);
  });

  it('fills the quotas as it goes', () => {
    const quotas = [{ unit: 'day', atMost: 5, sent: 2, window: { from: ago(0.5), until: ahead(0.5) } }] as const;
    const many = Array.from({ length: 5 }, (_, at) => subject(`c${at}`, {}, askOf({ quotas })));
    const outcomes = (alreadyAsked?: number) => [...dryRun(many, noon, alreadyAsked)].map(({ eligibility }) => eligibility.outcome);
    expect(outcomes()).toEqual(['ask', 'ask', 'ask', 'wait', 'wait']);
    expect(outcomes(2)).toEqual(['ask', 'wait', 'wait', 'wait', 'wait']);
  });

  it('decides as checkEligibility does', () => {
    for (const [index, { eligibility }] of [...dryRun(list, noon)].entries()) {
      const { customer, ask } = list[index]!;
      expect(eligibility).toEqual(checkEligibility(customer, ask, rules, noon));
    }
  });
});

describe('its summary', () => {
  it('counts who would be asked through what, and what keeps the others away', () => {
    expect(dryRunSummary(dryRun(list, noon))).toMatchObject({
      customers: 8, ask: 2, wait: 4, skip: 2, channels: { email: 1, sms: 1, webhook: 0 },
      reasons: [
        { kind: 'contact/too-soon', detail: 'quarantine', customers: 2, alone: 1 },
        { kind: 'eligibility/asked-before', detail: 'sent', customers: 2, alone: 1 },
        { kind: 'contact/case-open', detail: null, customers: 1, alone: 1 },
        { kind: 'contact/unsubscribed', detail: 'survey', customers: 1, alone: 0 },
        { kind: 'eligibility/no-channel', detail: 'address', customers: 1, alone: 0 },
        { kind: 'eligibility/no-channel', detail: 'bounced', customers: 1, alone: 1 },
      ],
    });
  });

  it('names a few customers of each reason, and words it as the first of them has it', () => {
    const { reasons: [reason] } = dryRunSummary(dryRun(Array.from({ length: 7 }, (_, at) => subject(`c${at}`, { hasOpenCase: true })), noon));
    expect(reason).toMatchObject({ customers: 7, first: { kind: 'contact/case-open' }, examples: ['c0', 'c1', 'c2', 'c3', 'c4'] });
  });

  it('says of a channel that is not set up that it is the reason, whatever else there is', () => {
    const both = { reaches: [reach({ bounced: true }), reach({ channel: 'sms', ready: false })] };
    expect(dryRunSummary(dryRun([subject('c', both)], noon)).reasons).toMatchObject([{ kind: 'eligibility/no-channel', detail: 'not-ready' }]);
  });

  it('says what is behind each kind of reason', () => {
    const full = [{ unit: 'month', atMost: 1, sent: 1, window: { from: ago(1), until: ahead(1) } }] as const;
    const lines = dryRun([subject('c', {}, askOf({ interactionType: 'delivery', quotas: full, dueAt: ahead(1) }))], noon);
    expect(dryRunSummary(lines).reasons.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['eligibility/not-due', null], ['eligibility/not-meant', 'interactionType'], ['eligibility/quota-reached', 'month'],
    ]);
  });

  it('is empty for nobody', () => {
    expect(dryRunSummary([])).toEqual({
      customers: 0, ask: 0, wait: 0, skip: 0, channels: { email: 0, sms: 0, webhook: 0 }, reasons: [],
    });
  });

  it('is the same for a list in parts', () => {
    const anyList = fc.array(fc.constantFrom(...list), { maxLength: 30 });
    fc.assert(fc.property(anyList, anyList, (one, other) => {
      const first = dryRunSummary(dryRun(one, noon));
      expect(dryRunSummary(dryRun(other, noon, first.ask), first)).toEqual(dryRunSummary(dryRun([...one, ...other], noon)));
    }));
  });
});
