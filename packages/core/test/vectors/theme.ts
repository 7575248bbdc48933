import type { Kinds } from './kind.ts';

export const theme: Kinds = {};
