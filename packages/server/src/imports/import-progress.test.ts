import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { showImportProgress } from './import-progress.js';

function output(isTTY: boolean) {
  let written = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk);
      done();
    },
  });
  // As much of a terminal as a progress bar asks for.
  return Object.assign(stream, { isTTY, columns: 120, text: () => written });
}

it('says each ten per cent once when there is no terminal, with the rate and the time left', () => {
  let now = 0;
  const log = output(false);
  const progress = showImportProgress(log, 1_000, () => now);
  for (let bytes = 0; bytes <= 1_000; bytes += 50) {
    now += 1_000;
    progress.readBytes(bytes);
    progress.watch('reading', bytes * 10);
  }
  now += 1_000;
  progress.watch('storing', 0);
  now += 5_000;
  progress.watch('storing', 5_000);
  progress.stop();
  const lines = log.text().trim().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('Reading 10 % | 1,000 rows, 333 rows/s, 0:27 left');
  expect(lines[9]).toBe('Reading 100 % | 10,000 rows, 476 rows/s, 0:00 left');
  expect(lines[10]).toBe('Storing 50 % | 5,000 rows, 1,000 rows/s, 0:05 left');
});

it('draws a bar on a terminal', () => {
  const terminal = output(true);
  const progress = showImportProgress(terminal, 1_000, () => 10_000);
  progress.readBytes(500);
  progress.watch('reading', 42);
  progress.stop();
  expect(terminal.text()).toMatch(/Reading .*█.*░.* 50 % \| 42 rows/);
});

it('does not guess the time when nobody knows how long the file is', () => {
  const log = output(false);
  const progress = showImportProgress(log, null, () => 0);
  progress.readBytes(500);
  progress.watch('reading', 42);
  progress.stop();
  expect(log.text()).toBe('');
});
