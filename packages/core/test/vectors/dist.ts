import { normalCdf, normalQuantile, normalUpperTail } from '@goodword/core';
import type { Kinds } from './kind.ts';

export const dist: Kinds = {
  pnorm: ({ z }) => ({ p: z.map(normalCdf), upper: z.map(normalUpperTail) }),
  qnorm: ({ p }) => ({ q: p.map(normalQuantile) }),
};
