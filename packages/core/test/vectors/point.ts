import type { Kinds } from './kind.ts';

export const point: Kinds = {};
