import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { reachableStates } from '../../test/reachable-states.js';
import { cardNumber } from './card-number.js';
import {
  cardTransitions, changeCard, issueCard, memberOfCard, replaceCard, type CardStatus, type MembershipCard,
} from './membership-card.js';

const issuedAt = new Date('2026-01-02T10:00:00Z');
const now = new Date('2026-03-04T10:00:00Z');
const numberOf = (fill: number) => cardNumber((length) => new Uint8Array(length).fill(fill));
const number = numberOf(1);
const other = numberOf(2);
const statuses = Object.keys(cardTransitions) as readonly CardStatus[];
const cardIn = (status: CardStatus): MembershipCard => ({ ...issueCard(number, 'm-1', issuedAt), status });

it('a new card is active and stands for its member', () => {
  const card = issueCard(number, 'm-1', issuedAt);
  expect(card).toEqual({ number, memberId: 'm-1', status: 'active', issuedAt, changedAt: issuedAt, replacedBy: null });
  expect(valueOf(memberOfCard(card))).toBe('m-1');
});

it.each(['frozen', 'replaced', 'closed'] as const)('a card that is %s stands for nobody, and says why', (status) => {
  expect(refusalOf(memberOfCard(cardIn(status)))).toEqual({ kind: 'card/not-active', status });
});

describe('the statuses of a card', () => {
  it('can all be reached from a new card', () => {
    expect(reachableStates(cardTransitions, 'active')).toEqual(new Set(statuses));
  });

  it('end when it is replaced or closed', () => {
    expect(statuses.filter((status) => cardTransitions[status].length === 0)).toEqual(['replaced', 'closed']);
  });

  const pairs = statuses.flatMap((from) => (['active', 'frozen', 'closed'] as const).map((to) => ({ from, to })));
  it.each(pairs)('from $from to $to are as the table says', ({ from, to }) => {
    const changed = changeCard(cardIn(from), to, now);
    if (cardTransitions[from].includes(to)) {
      expect(valueOf(changed)).toEqual({ ...cardIn(from), status: to, changedAt: now });
    } else {
      expect(refusalOf(changed)).toEqual({ kind: 'card/change-refused', from, to });
    }
  });
});

describe('a card that is lost', () => {
  it.each(['active', 'frozen'] as const)('while %s gets a successor, and its number stays known', (status) => {
    const { replaced, issued } = valueOf(replaceCard(cardIn(status), other, now));
    expect(replaced).toEqual({ ...cardIn(status), status: 'replaced', changedAt: now, replacedBy: other });
    expect(issued).toEqual({ number: other, memberId: 'm-1', status: 'active', issuedAt: now, changedAt: now, replacedBy: null });
  });

  it.each(['replaced', 'closed'] as const)('is not replaced when it is %s already', (from) => {
    expect(refusalOf(replaceCard(cardIn(from), other, now))).toEqual({ kind: 'card/change-refused', from, to: 'replaced' });
  });

  it('never gets its own number again', () => {
    expect(() => replaceCard(cardIn('active'), number, now)).toThrow(
      new RangeError('replaceCard: the new card needs a number of its own'),
    );
  });
});
