import { powerToDetect, sampleSize, sampleSizeToCompare, smallestDetectableChange } from '@goodword/core';
import type { Kinds } from './kind.ts';

export const samplesize: Kinds = {
  moe: ({ marginOfError, level, variance }) => {
    const plan = { margin: 100 * marginOfError, level, variance: 10_000 * variance };
    const wald = sampleSize({ ...plan, method: 'wald' });
    const adjusted = sampleSize(plan);
    return { nRaw: wald.raw, nWald: wald.n, nRawAdjusted: adjusted.raw, nAdjustedWald: adjusted.n };
  },
  'moe-fpc': ({ marginOfError, level, variance, population }) => {
    const { raw, n } = sampleSize({ margin: 100 * marginOfError, level, variance: 10_000 * variance, population, method: 'wald' });
    return { nRaw: raw, n };
  },
  'two-sample': ({ difference, alpha, power, variance }) => {
    const plan = { change: 100 * difference, level: 1 - alpha, power, variance: 10_000 * variance };
    const bothTails = sampleSizeToCompare({ ...plan, method: 'two-tailed' });
    return {
      nPerGroupRaw: bothTails.raw,
      nPerGroup: bothTails.n,
      nRawFormula: sampleSizeToCompare({ ...plan, method: 'wald' }).raw,
      nAdjustedWald: sampleSizeToCompare(plan).n,
    };
  },
  mde: ({ alpha, nPerGroup, variance, power }) => {
    const plan = { n: [nPerGroup, nPerGroup], variance: 10_000 * variance } as const;
    return { minimumDetectableDifference: Number(smallestDetectableChange(plan, { level: 1 - alpha, power })) / 100 };
  },
  power: ({ difference, alpha, nPerGroup, variance }) => ({
    power: powerToDetect(100 * difference, { n: [nPerGroup, nPerGroup], variance: 10_000 * variance }, 1 - alpha),
  }),
};
