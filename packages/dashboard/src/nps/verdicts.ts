import type { Comparison } from '@goodword/core';
import { useFormats } from '../texts/language.js';

export function useVerdict(): (comparison: Comparison) => string {
  const { points } = useFormats();
  return ({ before, after, verdict }) =>
    verdict === 'no-change-shown'
      ? `the score went from ${points(before ?? 0)} to ${points(after ?? 0)}; that is within chance.`
      : `the score ${verdict} from ${points(before ?? 0)} to ${points(after ?? 0)}; the change is beyond chance.`;
}
