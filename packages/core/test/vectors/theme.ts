import { themeImpact } from '@goodword/core/insights';
import { shareOf, type Kinds } from './kind.ts';

export const theme: Kinds = {
  'leave-one-out': ({ responses }) => {
    const found = themeImpact(responses);
    return {
      nps: shareOf(found.score),
      themes: Object.fromEntries(
        found.themes.map(({ theme: name, mentions, share, score, scoreWithout, impact }) => [
          name,
          {
            mentions,
            share,
            themeNps: shareOf(score),
            npsWithout: shareOf(scoreWithout),
            impact: shareOf(impact),
          },
        ]),
      ),
    };
  },
};
