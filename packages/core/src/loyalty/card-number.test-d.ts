import { expectTypeOf } from 'vitest';
import { parseCardNumber, printedCardNumber, type CardNumber } from './card-number.js';
import { issueCard, memberOfCard } from './membership-card.js';

// @ts-expect-error nobody has checked that this text is a card number
printedCardNumber('2077777777777778');

// @ts-expect-error nor this one
issueCard('2077777777777778', 'ana', new Date(0));

// @ts-expect-error a number alone is not the card
memberOfCard('2077777777777778');

const parsed = parseCardNumber('2077777777777778');
if (parsed.ok) expectTypeOf(parsed.value).toEqualTypeOf<CardNumber>();
