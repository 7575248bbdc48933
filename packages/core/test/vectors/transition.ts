import type { Kinds } from './kind.ts';

export const transition: Kinds = {};
