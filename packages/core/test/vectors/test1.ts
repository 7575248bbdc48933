import type { Kinds } from './kind.ts';

export const test1: Kinds = {};
