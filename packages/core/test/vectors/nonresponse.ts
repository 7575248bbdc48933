import type { Kinds } from './kind.ts';

export const nonresponse: Kinds = {};
