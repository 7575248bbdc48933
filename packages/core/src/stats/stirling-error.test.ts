import { expect, it } from 'vitest';
import { stirlingError } from './stirling-error.js';

// mpmath 1.3.0, 60 digits
it.each([
  [0.01, 1.4340079537031842],
  [0.5, 0.15342640972002735],
  [1, 0.081061466795327258],
  [2.5, 0.033162873519936287],
  [9.99, 0.0083388967977343301],
  [10, 0.0083305634333628713],
  [100, 0.00083333055563491468],
  [1e9, 8.3333333333333333e-11],
])("Stirling's formula misses the logarithm of gamma(%d) as published", (z, error) => {
  expect(Math.abs(stirlingError(z) - error)).toBeLessThan(2e-15 * Math.min(1, 10 / z));
});
