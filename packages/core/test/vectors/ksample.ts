import type { Kinds } from './kind.ts';

export const ksample: Kinds = {};
