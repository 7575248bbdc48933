import type { Kinds } from './kind.ts';

export const weighted: Kinds = {};
