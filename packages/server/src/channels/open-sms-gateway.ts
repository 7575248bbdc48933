import { type DeliveryReason, type DeliveryRefusal, ok, parsePhone, refuse, smsSegments } from '@goodword/core';
import * as v from 'valibot';
import type { SmsChannel } from './channel.js';
import { messageTagOf } from './message-tag.js';
import { postJson } from './post-json.js';
import type { Provider } from './provider.js';

const TIMEOUT_MS = 10_000;

const Accepted = v.object({ id: v.pipe(v.string(), v.regex(/^[!-~]{1,200}$/)) });
const Refused = v.object({ error: v.picklist(['address-unknown', 'opted-out', 'content-refused', 'too-large', 'sender-refused']) });

/** A gateway that sends SMS: whoever has one writes these few lines in front of it (docs/channels.md). */
export function openSmsGateway({ url, secret, now, timeoutMs = TIMEOUT_MS }: {
  readonly url: string;
  readonly secret: string;
  readonly now: () => Date;
  readonly timeoutMs?: number | undefined;
}): Provider<SmsChannel> {
  return {
    send: async ({ from }, message, { idempotencyKey, handingOver }) => {
      const to = parsePhone(message.to);
      if (to === null) return refuse({ kind: 'delivery/failed-for-good', reason: 'address-unusable', code: null });
      const id = messageTagOf(message.workspaceId, idempotencyKey);
      const { encoding, segments } = smsSegments(message.shortText);
      await handingOver?.();
      const posted = await postJson({
        url, timeoutMs, now,
        // The operator chose it, and it may well stand in the same network.
        toPrivate: true,
        headers: { authorization: `Bearer ${secret}`, 'idempotency-key': id },
        body: JSON.stringify({ id, to, from, text: message.shortText, language: message.language, encoding, segments }),
      });
      if (!posted.ok) return posted;
      const { refusal, body } = posted.value;
      if (refusal !== null) return refuse(withReason(refusal, body));
      const accepted = v.safeParse(Accepted, body);
      return ok({ providerId: accepted.success ? accepted.output.id : id });
    },
    close: () => undefined,
  };
}

// What the gateway says of a message counts only where its status is final: a reason may not make 503 final.
function withReason(refusal: DeliveryRefusal, body: unknown): DeliveryRefusal {
  const said = v.safeParse(Refused, body);
  if (refusal.kind === 'delivery/failed-for-now' || !said.success) return refusal;
  const reason: DeliveryReason = said.output.error;
  return { ...refusal, reason };
}
