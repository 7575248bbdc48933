import type { Kinds } from './kind.ts';

export const decomposition: Kinds = {};
