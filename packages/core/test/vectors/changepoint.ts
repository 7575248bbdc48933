import type { Kinds } from './kind.ts';

export const changepoint: Kinds = {};
