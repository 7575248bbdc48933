import { expectTypeOf } from 'vitest';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { tallyOf } from '../nps/tally.js';
import { categoryOf } from './category.js';
import { isScore, type Score } from './score.js';

declare const plain: number;

// @ts-expect-error a plain number is not a score
categoryOf(plain);

// @ts-expect-error neither are many
tallyOf([plain]);

// @ts-expect-error eleven is none
categoryOf(11);

// @ts-expect-error a list of scores is not their tally
netPromoterScore([10, 9]);

// A check makes it one.
if (isScore(plain)) expectTypeOf(plain).toEqualTypeOf<Score>();
tallyOf([10, 9, 7, 3]);
