import type { SendingChannel } from '../channels/sending-channel.js';
import type { SurveyTrigger } from './survey-trigger.js';

/** What is known of reaching a customer through one channel. */
export interface Reach {
  readonly channel: SendingChannel;
  /** Whether there is an address or a number to send to. */
  readonly hasAddress: boolean;
  /** What the customer last said of surveys through this channel, as `consentFor` has it; `null` when nothing. */
  readonly consent: 'given' | 'withdrawn' | null;
  /** Whether what was last sent to this very address could not be delivered, for good. */
  readonly bounced: boolean;
  /** Whether you can send through it at all; `false` where it is not set up, such as without a sender. It can when it is left out. */
  readonly ready?: boolean | undefined;
}

/**
 * Why a channel does not reach a customer. `consent`: the survey needs one, and nobody has given it; `not-ready`: it would, but you
 * have not set it up.
 */
export type ReachFault = 'address' | 'bounced' | 'withdrawn' | 'consent' | 'not-ready';

export interface ChannelFault {
  readonly channel: SendingChannel;
  readonly fault: ReachFault;
}

/** The channel through which a customer is asked, or why none of them will do. */
export interface ChosenChannel {
  /** `null`: none. */
  readonly channel: SendingChannel | null;
  /** Those that come before it and will not do, in the order of the trigger. */
  readonly faults: readonly ChannelFault[];
}

/**
 * The first channel of a trigger through which a customer can be reached. One that nothing is known of has no address.
 *
 * @example
 * chooseChannel({ channels: ['email', 'sms'], consent: 'opt-out' }, [
 *   { channel: 'sms', hasAddress: true, consent: null, bounced: false },
 * ]); // { channel: 'sms', faults: [{ channel: 'email', fault: 'address' }] }
 */
export function chooseChannel(
  { channels, consent }: Pick<SurveyTrigger, 'channels' | 'consent'>, reaches: readonly Reach[],
): ChosenChannel {
  const faults: ChannelFault[] = [];
  for (const channel of channels) {
    const fault = faultOf(reaches.find((reach) => reach.channel === channel), consent);
    if (fault === null) return { channel, faults };
    faults.push({ channel, fault });
  }
  return { channel: null, faults };
}

function faultOf(reach: Reach | undefined, rule: SurveyTrigger['consent']): ReachFault | null {
  // Who said no is told apart first: it is not the address that is missing.
  if (reach?.consent === 'withdrawn') return 'withdrawn';
  if (reach === undefined || !reach.hasAddress) return 'address';
  if (reach.bounced) return 'bounced';
  if (rule === 'opt-in' && reach.consent === null) return 'consent';
  return reach.ready === false ? 'not-ready' : null;
}
