import { vocabulary } from '../../test/programmes.ts';
import { defineProgramme } from './define-programme.js';

defineProgramme(vocabulary, {
  id: 'club', currency: 'EUR',
  rules: ({ on, gte, giveGift, custom }) => [
    on('response/submitted').rule('fits').when(gte('response.score', 9)).then(giveGift({ gift: 'mug' })),
    // @ts-expect-error -- not a fact
    on('response/submitted').rule('typo').when(gte('response.socre', 9)).then(giveGift({ gift: 'mug' })),
    // @ts-expect-error -- nobody has answered when a branch is measured
    on('branch/measured').rule('unknown-then').when(gte('response.score', 9)).then(giveGift({ gift: 'mug' })),
    // @ts-expect-error -- a count is a number
    on('response/submitted').rule('count').when(gte('response.score', 9)).then(custom('addStamps', { card: 'club', count: '1' })),
    // @ts-expect-error -- an effect that nobody registered
    on('response/submitted').rule('kind').when(gte('response.score', 9)).then(custom('plantTree', {})),
  ],
});

// @ts-expect-error -- a programme needs rules
defineProgramme(vocabulary, { id: 'club', currency: 'EUR' });

defineProgramme(vocabulary, {
  id: 'club', currency: 'EUR', rules: () => [],
  // @ts-expect-error -- a field that nobody knows
  points: { currencies: {}, expires: 'never' },
});

defineProgramme(vocabulary, {
  id: 'club', currency: 'EUR', rules: () => [],
  // @ts-expect-error -- no such downgrade
  tiers: { downgrade: 'sometimes' },
});
