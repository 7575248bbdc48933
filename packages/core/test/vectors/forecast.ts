import type { Kinds } from './kind.ts';

export const forecast: Kinds = {};
