import { describe, expect, it } from 'vitest';
import { chooseChannel, type Reach } from './choose-channel.js';

const reach = (given: Partial<Reach> = {}): Reach => ({ channel: 'email', hasAddress: true, consent: null, bounced: false, ...given });
const open = { channels: ['email', 'sms'], consent: 'opt-out' } as const;

describe('the channel of an invitation', () => {
  it('is the first of the survey through which the customer can be reached', () => {
    const both = [reach({ channel: 'sms' }), reach()];
    expect(chooseChannel(open, both)).toEqual({ channel: 'email', faults: [] });
    expect(chooseChannel({ ...open, channels: ['sms', 'email'] }, both)).toEqual({ channel: 'sms', faults: [] });
    expect(chooseChannel({ ...open, channels: ['webhook'] }, both)).toEqual({ channel: null, faults: [{ channel: 'webhook', fault: 'address' }] });
  });

  it.each([
    ['address', { hasAddress: false }],
    ['bounced', { bounced: true }],
    ['withdrawn', { consent: 'withdrawn' }],
    ['withdrawn', { consent: 'withdrawn', hasAddress: false, bounced: true }],
    ['address', { hasAddress: false, bounced: true }],
    ['not-ready', { ready: false }],
    ['bounced', { bounced: true, ready: false }],
  ] as const)('is not one with the fault %s: %j', (fault, given) => {
    const faults = [{ channel: 'email', fault }];
    expect(chooseChannel(open, [reach(given), reach({ channel: 'sms' })])).toEqual({ channel: 'sms', faults });
    expect(chooseChannel({ ...open, channels: ['email'] }, [reach(given)])).toEqual({ channel: null, faults });
  });

  it('needs a consent where the survey does', () => {
    const strict = { ...open, consent: 'opt-in' } as const;
    expect(chooseChannel(strict, [reach(), reach({ channel: 'sms', consent: 'given' })]))
      .toEqual({ channel: 'sms', faults: [{ channel: 'email', fault: 'consent' }] });
  });

  it('is none when nothing is known', () => {
    expect(chooseChannel(open, []))
      .toEqual({ channel: null, faults: [{ channel: 'email', fault: 'address' }, { channel: 'sms', fault: 'address' }] });
  });
});
