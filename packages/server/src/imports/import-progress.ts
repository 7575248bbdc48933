import cliProgress from 'cli-progress';
import type { ImportWatcher } from './import-rows.js';

/** What a person sees while a file is read and stored. */
export interface ImportProgress {
  readonly watch: ImportWatcher;
  /** Told the bytes of the file that were read so far. */
  readonly readBytes: (bytes: number) => void;
  readonly stop: () => void;
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };
const STEP_NAMES = { reading: 'Reading', storing: 'Storing' } as const;
const LINE_EVERY_PERCENT = 10;

/**
 * A bar with the rate and the time left on a terminal; elsewhere a line per ten per cent, so that logs stay short.
 *
 * @param totalBytes - of the file; `null` when nobody knows, as with a pipe: then only rows are counted
 */
export function showImportProgress(output: Output, totalBytes: number | null, now: () => number): ImportProgress {
  const draw = output.isTTY === true ? barOn(output) : linesOn(output);
  let step: keyof typeof STEP_NAMES = 'reading';
  let started = now();
  let bytes = 0;
  let rowsRead = 0;
  const show = (share: number | null, rows: number): void => {
    const seconds = Math.max((now() - started) / 1_000, 0.001);
    const rate = `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;
    const left = share === null || share === 0 ? '' : `, ${durationOf((seconds / share) * (1 - share))} left`;
    draw.update(STEP_NAMES[step], share, `${rows.toLocaleString('en')} rows, ${rate}${left}`);
  };
  return {
    readBytes: (read) => {
      bytes = read;
    },
    watch: (current, rows) => {
      if (current !== step) {
        draw.update(STEP_NAMES[step], 1, `${rowsRead.toLocaleString('en')} rows`);
        step = current;
        started = now();
      }
      if (step === 'reading') rowsRead = rows;
      const share = step === 'storing' ? rows / Math.max(rowsRead, 1) : totalBytes === null ? null : bytes / Math.max(totalBytes, 1);
      show(share === null ? null : Math.min(1, share), rows);
    },
    stop: draw.stop,
  };
}

interface Drawing {
  readonly update: (step: string, share: number | null, text: string) => void;
  readonly stop: () => void;
}

function barOn(output: NodeJS.WritableStream): Drawing {
  const bar = new cliProgress.SingleBar(
    { format: '{step} {bar} {percentage} % | {text}', stream: output, clearOnComplete: false, hideCursor: true, fps: 8 },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1_000, 0, { step: STEP_NAMES.reading, text: '' });
  return {
    update: (step, share, text) => bar.update(Math.round((share ?? 0) * 1_000), { step, text }),
    stop: () => bar.stop(),
  };
}

function linesOn(output: NodeJS.WritableStream): Drawing {
  let shown = '';
  return {
    update: (step, share, text) => {
      if (share === null) return;
      const tenth = Math.floor((share * 100) / LINE_EVERY_PERCENT) * LINE_EVERY_PERCENT;
      if (tenth === 0 || shown === `${step} ${tenth}`) return;
      shown = `${step} ${tenth}`;
      output.write(`${step} ${tenth} % | ${text}\n`);
    },
    stop: () => undefined,
  };
}

/** `75` is `1:15`. */
function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
}
