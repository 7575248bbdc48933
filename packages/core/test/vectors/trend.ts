import type { Kinds } from './kind.ts';

export const trend: Kinds = {};
