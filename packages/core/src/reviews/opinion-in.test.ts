import { expect, it } from 'vitest';
import { opinionIn } from './opinion-in.js';

it.each([
  'response.score', 'response.category', 'response.comment', 'response.reasons', 'response.themes',
  'customer.score', 'customer.lastScore', 'customer.scoreChange', 'customer.previous_score', 'customer.category', 'customer.isPromoter',
  'customer.NPS', 'customer.NPSScore', 'customer.lastCSAT', 'customer.churnLevel', 'case.open', 'case.causeConfirmed', 'cases', 'score', 'customer.attribute:score', 'response.Rating',
  'customer.openCases', 'branchVisitor.score', 'segment.detractors',
])('%s tells what the customer thinks', (path) => {
  expect(opinionIn(path)).toBe('certain');
});

it.each(
  ('score scores nps csat ces rating ratings stars sentiment satisfaction satisfied happy unhappy promoter promoters passive passives '
    + 'detractor detractors category categories comment comments reason reasons theme themes complaint complaints case cases churn').split(' '),
)('the word %s tells it of a customer, and may tell it of an order', (word) => {
  expect(opinionIn(`customer.${word}`)).toBe('certain');
  for (const owner of ['interaction', 'order', 'purchase', 'membership', 'voucher', 'referral']) {
    expect(opinionIn(`${owner}.${word}`)).toBe('possible');
  }
  for (const owner of ['branch', 'product', 'calendar']) expect(opinionIn(`${owner}.${word}`)).toBe('none');
});

it.each([
  'interaction.rating', 'interaction.category', 'order.cancelReason', 'purchase.category', 'membership.score', 'voucher.reason',
  'referral.score', 'segment.loyal', 'customer.segments', 'response.tags', 'customer.tag',
])('%s may tell what the customer thinks', (path) => {
  expect(opinionIn(path)).toBe('possible');
});

it.each([
  'customer.orders', 'customer.spend', 'customer.lastReviewAskAt', 'response.channel', 'response.respondedAt', 'interaction.amount',
  'interaction.kind', 'branch.nps', 'branch.reviews', 'product.category', 'product.rating', 'calendar.weekday', 'membership.tier',
  'customer.underscored', 'customer.scoreless', 'customer.scorecard', 'customer.showcase', '', '.', '__proto__', 'customer.امتیاز',
])('%j does not tell what the customer thinks', (path) => {
  expect(opinionIn(path)).toBe('none');
});

it('a path is read at once, however long', () => {
  const began = performance.now();
  expect(opinionIn('aB'.repeat(200_000))).toBe('none');
  expect(opinionIn(`${'.'.repeat(200_000)}score`)).toBe('certain');
  expect(performance.now() - began).toBeLessThan(1_000);
});
