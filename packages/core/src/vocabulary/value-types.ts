import { enumOf, int, textUpTo, type EnumFact, type IntFact, type TextFact } from '../rules/fact-type.js';
import type { Category } from '../scores/category.js';

// What facts of several groups are.
export const code: TextFact = textUpTo(200);
export const score: IntFact = int(0, 10);
export const category: EnumFact<Category> = enumOf('detractor', 'passive', 'promoter');
export const scoreChange: IntFact = int(-10, 10);
export const count: IntFact = int(0);
