import { expect, test } from 'vitest';
import { rankBranches } from './rank-branches.js';

const branch = (label: string, score: number | null, total: number) => ({ label, nps: { score, total } });

test('branches are ranked by score; those with fewer than thirty answers stand apart, by name', () => {
  const { ranked, tooFew } = rankBranches(
    [branch('Z', 100, 29), branch('C', 40, 30), branch('B', 60, 500), branch('A', null, 0), branch('D', 60, 31)],
    'en',
  );
  expect(ranked.map(({ label }) => label)).toEqual(['B', 'D', 'C']);
  expect(tooFew.map(({ label }) => label)).toEqual(['A', 'Z']);
});

test('numbers in names count as numbers', () => {
  const { tooFew } = rankBranches([branch('Loja 10', 1, 1), branch('Loja 9', 1, 1)], 'pt');
  expect(tooFew.map(({ label }) => label)).toEqual(['Loja 9', 'Loja 10']);
});
