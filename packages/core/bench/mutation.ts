import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// Plants small faults in the folders that are named, one by one, and counts how many the tests find; without a name, in
// all of them. What it counted stands in mutation.md; rows of other folders stay as they were.

/** What Stryker writes, as far as it is counted here. */
interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const folders = ['cases', 'loyalty', 'points', 'referrals', 'rules', 'vouchers'];
const leastShare = 0.85;
const page = new URL('../mutation.md', import.meta.url);

/** Killed and all mutants; those that do not compile, or run once at the start, count for nothing. */
function countOf(folder: string): readonly [killed: number, all: number] {
  const report: MutationReport = JSON.parse(readFileSync(new URL(`../reports/mutation/${folder}.json`, import.meta.url), 'utf8'));
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const killed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length;
  return [killed, killed + statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length];
}

const asked = process.argv.slice(2);
const unknown = asked.find((folder) => !folders.includes(folder));
if (unknown !== undefined) throw new RangeError(`mutation: ${unknown} is none of ${folders.join(', ')}`);

const rows = new Map<string, string>();
const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
for (const [row, folder = ''] of before.matchAll(/^\| ([a-z]+) \| \d.*$/gm)) rows.set(folder, row);

for (const folder of asked.length === 0 ? folders : asked) {
  const { status } = spawnSync('stryker', ['run'], { stdio: 'inherit', env: { ...process.env, MUTATED_FOLDER: folder } });
  if (status !== 0) throw new Error(`mutation: Stryker ended with ${status} for ${folder}`);
  const [killed, all] = countOf(folder);
  rows.set(folder, `| ${folder} | ${all} | ${killed} | ${((100 * killed) / all).toFixed(1)} % |`);
  if (killed < leastShare * all) process.exitCode = 1;
}

const table = [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row).join('\n');
writeFileSync(page, `# Mutation testing

Small faults that Stryker planted one by one, and how many the tests beside the sources found: at least ${100 * leastShare} % are asked. The long
model tests did not take part. Written by \`npm run mutation -w @goodword/core\`; name a folder to run it alone.

| folder | mutants | killed | share |
|---|---:|---:|---:|
${table}
`);
console.log(table);
