import { v7 as uuidv7 } from 'uuid';

/**
 * Makes ids (UUIDv7) that sort in the order in which they were made, also within one millisecond: a list that is
 * ordered by instant and id then shows what was done in the order in which it was done.
 */
export function createIds(now: () => Date): () => string {
  let lastMilliseconds = 0;
  let sequence = 0;
  return () => {
    const milliseconds = now().getTime();
    sequence = milliseconds === lastMilliseconds ? sequence + 1 : 0;
    lastMilliseconds = milliseconds;
    return uuidv7({ msecs: milliseconds, seq: sequence });
  };
}
