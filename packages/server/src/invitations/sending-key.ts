import { type SendingChannel, sendingChannels } from '@goodword/core';

/** What a delivery carries. */
export interface SentThing {
  readonly of: 'invitation' | 'reminder';
  /** Of the invitation. */
  readonly id: string;
  readonly channel: SendingChannel;
}

/** The key by which a delivery is made once: the same invitation through another channel is another delivery. */
export function sendingKeyOf({ of, id, channel }: SentThing): string {
  return `${of}/${id}/${channel}`;
}

/** What such a key says; `null` for the key of something else. */
export function readSendingKey(key: string): SentThing | null {
  const [of, id, name, ...rest] = key.split('/');
  const channel = sendingChannels.find((known) => known === name);
  if ((of !== 'invitation' && of !== 'reminder') || id === undefined || channel === undefined || rest.length > 0) return null;
  return { of, id, channel };
}
