// How long the trends of many branches take: drift, season, change points, and an interval for each month:
// node bench/series.bench.ts
import { npsInterval, tallyOfCounts, type Tally } from '@goodword/core';
import { describeTrend } from '@goodword/core/insights/trends';
import { seededRandom } from '@goodword/core/stats';
import { bestOf } from './best-of.ts';

const ROUNDS = 7;
const SERIES = 1_000;
const MONTHS = 60;
const MOST_MILLISECONDS = 250;

const random = seededRandom(1);
const series = Array.from({ length: SERIES }, seriesWithOneShift);
let intervals = 0;
let shifts = 0;
const time = await bestOf(ROUNDS, () => {
  intervals = 0;
  shifts = 0;
  for (const tallies of series) {
    for (const tally of tallies) if (npsInterval(tally) !== null) intervals += 1;
    const trend = describeTrend(tallies);
    if (!trend.ok) throw new Error(`bench: ${trend.refusal.kind}`);
    shifts += trend.value.shifts?.shifts.length ?? 0;
  }
});
process.stdout.write(
  `${SERIES.toLocaleString('en')} series of ${MONTHS} months: ${time.toFixed(0)} ms, ${MOST_MILLISECONDS} ms are promised; `
    + `${intervals.toLocaleString('en')} intervals, ${shifts.toLocaleString('en')} shifts.\n`,
);
// Every month has answers and every series a shift of some forty points: whoever finds none has not looked.
if (intervals !== SERIES * MONTHS || shifts < SERIES / 2) throw new Error('bench: less was found than there is');
if (!(time < MOST_MILLISECONDS)) process.exitCode = 1;

/** Months of 50 to 149 answers, whose share of promoters drops by a fifth somewhere between. */
function seriesWithOneShift(): readonly Tally[] {
  const from = 10 + Math.floor(40 * random());
  return Array.from({ length: MONTHS }, (_, month) => {
    const counts = Array<number>(11).fill(0);
    const promoters = month < from ? 0.6 : 0.4;
    for (let answers = 50 + Math.floor(100 * random()); answers > 0; answers -= 1) {
      const drawn = random();
      const score = drawn < promoters ? 9 + Math.floor(2 * random()) : drawn < promoters + 0.2 ? 8 : Math.floor(7 * random());
      counts[score] = (counts[score] ?? 0) + 1;
    }
    return tallyOfCounts(counts);
  });
}
