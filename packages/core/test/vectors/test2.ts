import type { Kinds } from './kind.ts';

export const test2: Kinds = {};
