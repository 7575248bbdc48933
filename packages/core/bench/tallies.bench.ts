// How fast answers are counted, against DuckDB over the same columns in memory and against a plain filter():
// node bench/tallies.bench.ts [answers]
import { DuckDBDataChunk, DuckDBInstance, USMALLINT, UTINYINT, type DuckDBConnection } from '@duckdb/node-api';
import { talliesByGroup, tallyOf, type Tally } from '@goodword/core';
import { seededRandom } from '@goodword/core/stats';
import { bestOf } from './best-of.ts';

const ROUNDS = 9;
const GROUPS = 1_000;
const LEAST_TIMES_DUCKDB = 1;
const LEAST_TIMES_FILTER = 10;
/** Rows of a chunk of DuckDB. */
const CHUNK = 2_048;

const answers = Number(process.argv[2] ?? 10_000_000);
if (!Number.isInteger(answers) || answers < 1) throw new RangeError('bench: the number of answers must be a whole number above 0');
const random = seededRandom(1);
// Of a hundred answers so many are at most 0, 1, … 10: a score of 16.
const upTo = [2, 3, 4, 6, 8, 12, 18, 30, 48, 66, 100];
const scoreOfHundred = Uint8Array.from({ length: 100 }, (_, at) => upTo.findIndex((share) => at < share));
const scores = Uint8Array.from({ length: answers }, () => scoreOfHundred[Math.floor(100 * random())] ?? 0);
const groups = Uint16Array.from({ length: answers }, () => Math.floor(GROUPS * random()));

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
await fill(connection);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`${answers.toLocaleString('en')} answers, best of ${ROUNDS} rounds`);
let missed = false;

const byScore = 'select 0, score, count(*) from answer group by score';
const byGroup = 'select branch, score, count(*) from answer group by branch, score';
compare('one tally', await talliesOfDuckDb(byScore, 1), [tallyOf(scores)]);
compare('tallies by group', await talliesOfDuckDb(byGroup, GROUPS), talliesByGroup(scores, groups, GROUPS));

const ours = await bestOf(ROUNDS, () => tallyOf(scores));
const oursByGroup = await bestOf(ROUNDS, () => talliesByGroup(scores, groups, GROUPS));
const filtered = await bestOf(3, () => {
  const promoters = scores.filter((score) => score >= 9).length;
  const passives = scores.filter((score) => score === 7 || score === 8).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return { promoters, passives, detractors };
});
promise('tallyOf', ours, 'DuckDB', await bestOf(ROUNDS, () => connection.runAndReadAll(byScore)), LEAST_TIMES_DUCKDB);
promise('tallyOf', ours, 'filter().length', filtered, LEAST_TIMES_FILTER);
promise(
  'talliesByGroup', oursByGroup, 'DuckDB', await bestOf(ROUNDS, () => connection.runAndReadAll(byGroup)), LEAST_TIMES_DUCKDB,
);
connection.closeSync();
if (missed) process.exitCode = 1;

function promise(name: string, time: number, other: string, otherTime: number, least: number): void {
  const times = otherTime / time;
  say(
    `${name}: ${time.toFixed(1)} ms; ${other}: ${otherTime.toFixed(1)} ms; ${times.toFixed(1)} times as fast, `
      + `${least === 1 ? 'as fast' : `${least} times as fast`} is promised.`,
  );
  if (!(times >= least)) missed = true;
}

/** What is fast and wrong is not fast. */
function compare(name: string, theirs: readonly Tally[], ours: readonly Tally[]): void {
  if (JSON.stringify(theirs) !== JSON.stringify(ours)) throw new Error(`bench: DuckDB counts the ${name} otherwise`);
}

async function fill(connection: DuckDBConnection): Promise<void> {
  await connection.run('create table answer (score utinyint, branch usmallint)');
  const appender = await connection.createAppender('answer');
  for (let from = 0; from < answers; from += CHUNK) {
    const rows = Math.min(CHUNK, answers - from);
    const chunk = DuckDBDataChunk.create([UTINYINT, USMALLINT], rows);
    chunk.setColumns([scores, groups].map((column) => Array.from(column.subarray(from, from + rows))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function talliesOfDuckDb(query: string, numberOfGroups: number): Promise<readonly Tally[]> {
  const tallies = Array.from({ length: numberOfGroups }, () => Array<number>(11).fill(0));
  for (const [group, score, count] of (await connection.runAndReadAll(query)).getRowsJS()) {
    const tally = tallies[Number(group)];
    if (tally) tally[Number(score)] = Number(count);
  }
  return tallies as unknown as readonly Tally[]; // eleven each, as made above
}
