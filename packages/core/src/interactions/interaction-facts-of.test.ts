import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { checkFacts } from '../rules/check-facts.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { checkInteraction } from './check-interaction.js';
import { interactionFactsOf } from './interaction-facts-of.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const bought = valueOf(checkInteraction({
  type: 'purchase', amount: { amount: 1990, currency: 'EUR' }, product: 'lamp', staff: 'ada', channel: 'shop',
}, now));
const { facts } = productVocabulary({ currency: 'EUR' });

describe('the facts of an interaction', () => {
  it('are those of the vocabulary', () => {
    const known = interactionFactsOf(bought, { currency: 'EUR', firstPurchase: true });
    expect(known).toEqual({
      'interaction.kind': 'purchase', 'interaction.amount': 1990, 'interaction.product': 'lamp', 'interaction.staff': 'ada',
      'interaction.channel': 'shop', 'interaction.happenedAt': now, 'interaction.firstPurchase': true, 'interaction.refund': false,
    });
    expect(checkFacts(facts, { ...known })).toMatchObject({ ok: true });
  });

  it('do not know an amount in another currency', () => {
    expect(interactionFactsOf(bought, { currency: 'USD', firstPurchase: null })['interaction.amount']).toBeNull();
  });

  it('of a refund are those of what it gives back', () => {
    const refund = { takenBack: { amount: 990, currency: 'EUR' } };
    expect(interactionFactsOf(bought, { currency: 'EUR', firstPurchase: false, refund })).toMatchObject({
      'interaction.amount': 990, 'interaction.refund': true,
    });
    expect(interactionFactsOf(bought, { currency: 'EUR', firstPurchase: null, refund: { takenBack: null } })['interaction.amount']).toBeNull();
  });
});
