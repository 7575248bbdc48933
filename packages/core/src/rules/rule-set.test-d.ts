import { vocabulary } from '../../test/rule-sets.ts';
import { bool } from './fact-type.js';
import { defineFacts } from './define-facts.js';
import { defineVocabulary } from './define-vocabulary.js';
import { ruleSet } from './rule-set.js';

ruleSet(vocabulary, ({
  on, all, any, atLeast, call, exists, gte, isIn, lt, named, not, sinceAtLeast, days,
  custom, grantPoints, inviteToReferral, issueVoucher, openCase, share,
}) => {
  // @ts-expect-error an event that nobody knows
  on('response/lost');
  // @ts-expect-error a lane is a name
  on('response/submitted').rule('a', { lane: 7 });
  // @ts-expect-error an option that nobody asked for
  on('response/submitted').rule('a', { weight: 7 });
  // @ts-expect-error a rule without effects
  on('response/submitted').rule('a').when(all()).then();
  // @ts-expect-error an effect is data with a name
  on('response/submitted').rule('a').when(all()).then({ team: 'care' });
  // @ts-expect-error a condition is not a truth
  on('response/submitted').rule('a').when(true);
  // @ts-expect-error it takes a programme
  inviteToReferral({});
  // @ts-expect-error a bare number is not a length of time
  inviteToReferral({ programme: 'friends', expires: 30 });
  // @ts-expect-error a field that the effect does not have
  openCase({ owner: 'ann' });
  // @ts-expect-error points are whole numbers or shares
  grantPoints({ amount: '10' });
  // @ts-expect-error vouchers are of two kinds
  issueVoucher({ kind: 'free', value: 1 });
  // @ts-expect-error a share of a word
  share('customer.country', { times: 1, per: 2, rounding: 'floor' });
  // @ts-expect-error a share is not rounded up
  share('customer.spend', { times: 1, per: 2, rounding: 'ceil' });
  // @ts-expect-error a kind that was not registered
  custom('launch', {});
  // @ts-expect-error arguments that the kind does not take
  custom('plantTrees', { stones: 1 });

  const purchase = on('purchase/made').rule('a');
  purchase.when(all());
  purchase.when(exists('customer.orders'));
  purchase.when(all(gte('customer.orders', 2), not(isIn('customer.country', ['PT'])), any(call('spendsPerOrder', { least: 1 }))));
  // @ts-expect-error a purchase has no score
  purchase.when(lt('response.score', 7));
  // @ts-expect-error a purchase has no score, deep inside either
  purchase.when(all(gte('customer.orders', 2), not(any(exists('customer.spend'), lt('response.score', 7)))));
  // @ts-expect-error nor under a name
  purchase.when(named('low', atLeast(1, gte('customer.orders', 2), lt('response.score', 7))));
  // @ts-expect-error nor a last ask
  purchase.when(sinceAtLeast('customer.lastAskAt', days(3)));
  on('case/updated').rule('a').when(all(lt('response.score', 7), sinceAtLeast('customer.lastAskAt', days(3))));
  return [];
});

defineVocabulary({
  facts: defineFacts({ vip: bool() }),
  // @ts-expect-error an event knows facts of the schema
  events: { 'purchase/made': { ids: ['purchaseId'], facts: ['score'] } },
});
defineVocabulary({
  facts: defineFacts({ vip: bool() }),
  // @ts-expect-error an event has an id
  events: { 'purchase/made': { ids: [] } },
});
