import type { Kinds } from './kind.ts';

export const churn: Kinds = {};
