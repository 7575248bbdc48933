// How often 95 % intervals hold the true score, by full enumeration; the table of docs/statistics.md:
// npm run coverage -w @goodword/core -- [answers …]
import { coverageTable } from '../test/exact-coverage.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 30, 100];
for (const n of sizes) {
  if (!Number.isInteger(n) || n < 1 || n > 500) throw new RangeError(`coverage: ${n} is not a number of answers from 1 to 500`);
}
console.log(coverageTable(sizes));
