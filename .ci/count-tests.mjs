// Prints "passed failed" of a report that vitest wrote; "0 0" when it wrote none, which .ci/run counts as a failure.
import { existsSync, readFileSync } from 'node:fs';

const [, , path] = process.argv;
let passed = 0;
let failed = 0;
if (path !== undefined && existsSync(path)) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
  // A file that could not be loaded has no tests to fail.
  failed += report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
}
console.log(`${passed} ${failed}`);
