import type { Kinds } from './kind.ts';

export const drivers: Kinds = {};
