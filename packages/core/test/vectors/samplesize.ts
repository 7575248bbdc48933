import type { Kinds } from './kind.ts';

export const samplesize: Kinds = {};
