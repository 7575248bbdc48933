import { adjustPValues } from '@goodword/core/stats';
import type { Kind, Kinds } from './kind.ts';

const all: Kind = ({ p }) => ({
  holm: adjustPValues(p),
  hochberg: adjustPValues(p, 'hochberg'),
  hommel: adjustPValues(p, 'hommel'),
  bonferroni: adjustPValues(p, 'bonferroni'),
  BH: adjustPValues(p, 'benjamini-hochberg'),
  BY: adjustPValues(p, 'benjamini-yekutieli'),
});

export const padjust: Kinds = { all, 'with-missing': all };
