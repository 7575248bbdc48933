import type { Kinds } from './kind.ts';

export const control: Kinds = {};
