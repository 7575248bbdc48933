import type { Kinds } from './kind.ts';

export const padjust: Kinds = {};
