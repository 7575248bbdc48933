import {
  betaCdf, betaQuantile, betaUpperTail, chiSquareCdf, chiSquareQuantile, chiSquareUpperTail, fCdf, fQuantile,
  fUpperTail, normalCdf, normalQuantile, normalUpperTail, tCdf, tQuantile, tUpperTail,
} from '@goodword/core/stats';
import type { Kinds } from './kind.ts';

export const dist: Kinds = {
  pnorm: ({ z }) => ({ p: z.map(normalCdf), upper: z.map(normalUpperTail) }),
  qnorm: ({ p }) => ({ q: p.map(normalQuantile) }),
  pt: ({ t, df }) => ({ p: each(t, tCdf, df), upper: each(t, tUpperTail, df) }),
  qt: ({ p, df }) => ({ q: each(p, tQuantile, df) }),
  chisq: ({ x, p, df }) => ({
    cdf: each(x, chiSquareCdf, df), upper: each(x, chiSquareUpperTail, df), q: each(p, chiSquareQuantile, df),
  }),
  pf: ({ x, p, df1, df2 }) => ({
    cdf: each(x, fCdf, df1, df2), upper: each(x, fUpperTail, df1, df2), q: each(p, fQuantile, df1, df2),
  }),
  beta: ({ x, p, a, b }) => ({
    cdf: each(x, betaCdf, a, b), upper: each(x, betaUpperTail, a, b), q: each(p, betaQuantile, a, b),
  }),
};

function each(
  values: readonly number[] | undefined,
  of: (value: number, ...parameters: number[]) => number,
  ...parameters: number[]
): readonly number[] | undefined {
  return values?.map((value) => of(value, ...parameters));
}
