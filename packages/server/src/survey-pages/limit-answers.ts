import type { SurveyLinkKind } from '@goodword/core';
import { isIP } from 'node:net';

/** Links by which everybody may answer. */
export type LimitedKind = Extract<SurveyLinkKind, 'open' | 'kiosk'>;
export type AnswerLimits = Readonly<Record<LimitedKind, number>>;

/** New answers by one link from one network within ten minutes. A kiosk has one address, and a queue in front of it. */
const usualLimits: AnswerLimits = { open: 100, kiosk: 1_000 };
const SPAN_MS = 10 * 60_000;
/** A span is some 150 bytes: whoever has more networks than this costs no more memory. */
const MOST_SPANS = 20_000;

/** Room for one more answer, or how long there is none. */
export type AnswerPlace =
  /** `giveBack` when no answer came of it. */
  | { readonly ok: true; readonly giveBack: () => void }
  /** `isFirst`: nobody was refused in this span before. */
  | { readonly ok: false; readonly seconds: number; readonly isFirst: boolean };

export type TakeAnswerPlace = (link: { readonly id: string; readonly kind: LimitedKind }, address: string) => AnswerPlace;

/**
 * Counts the new answers by each link from each network, in the memory of this process: several processes allow as many times
 * as much, and a restart forgets. That keeps a program from filling a survey; it is no protection against many networks.
 *
 * @param limits - those of `usualLimits` for what is left out
 */
export function limitAnswers(now: () => Date, limits: Partial<AnswerLimits> = {}): TakeAnswerPlace {
  const most = { ...usualLimits, ...limits };
  // A span that begins is put at the end and lasts as long as all others: the first ones are the first to end.
  const spans = new Map<string, { count: number; hasRefused: boolean; readonly endsAt: number }>();
  return ({ id, kind }, address) => {
    const present = now().getTime();
    for (const [oldest, { endsAt }] of spans) {
      if (endsAt > present && spans.size < MOST_SPANS) break;
      spans.delete(oldest);
    }
    const key = `${id} ${networkOf(address)}`;
    const known = spans.get(key);
    // A clock that was set back leaves spans that ended behind others that did not.
    const isOver = known === undefined || known.endsAt <= present;
    const span = isOver ? { count: 0, hasRefused: false, endsAt: present + SPAN_MS } : known;
    if (isOver) {
      spans.delete(key);
      spans.set(key, span);
    }
    if (span.count >= most[kind]) {
      const isFirst = !span.hasRefused;
      span.hasRefused = true;
      return { ok: false, seconds: Math.ceil((span.endsAt - present) / 1_000), isFirst };
    }
    span.count += 1;
    return {
      ok: true,
      giveBack: () => {
        span.count -= 1;
      },
    };
  };
}

/**
 * What one connection has for itself: an address of IPv4, or the first 64 bits of one of IPv6, below which a house has
 * 2⁶⁴ addresses of its own.
 *
 * @example
 * networkOf('2001:db8::1'); // '2001:db8:0:0'
 * networkOf('::ffff:192.0.2.1'); // '192.0.2.1'
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIP(address) !== 6) return mapped ?? address;
  const [front = [], back = []] = address.replace(/%.*$/, '').split('::').map((part) => (part === '' ? [] : part.split(':')));
  // Two colons stand for as many zeros as are missing; without them nothing is.
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
