import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const comments = [
  '', '', '', 'muito bom', 'Fácil de usar, e o atendimento é rápido.', 'Slow delivery, but the driver was kind.',
  'کارکنان مهربان بودند', 'Очень долго ждали ответа от поддержки.', '服务很好', 'พนักงานสุภาพมาก',
  'The stairs are slippery.\nSomebody will fall one day.', 'He said "later", twice.',
];

/** Writes a file of answers: the same one for the same number of rows. */
export async function writeAnswersFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1024 * 1024 });
  file.write('score,comment,branch,channel,staff,responded_at,reasons,attribute:plan,attribute:seats\n');
  let state = 20_260_321;
  const below = (limit: number): number => {
    // mulberry32: a seeded generator that is good enough to fill a file.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const start = Date.UTC(2024, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const comment = comments[below(comments.length)] ?? '';
    const quoted = /["\n,]/.test(comment) ? `"${comment.replaceAll('"', '""')}"` : comment;
    const at = new Date(start + below(730 * 86_400) * 1_000).toISOString();
    const line = `${below(11)},${quoted},branch-${below(40)},${['email', 'sms', 'web', 'qr'][below(4)] ?? ''},`
      + `staff-${below(300)},${at},${below(5) === 0 ? 'slow delivery|rude staff' : ''},${['free', 'pro'][below(2)] ?? ''},${below(50)}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
