import type { Kinds } from './kind.ts';

export const paired: Kinds = {};
