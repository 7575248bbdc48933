import type { Kinds } from './kind.ts';

export const ci: Kinds = {};
