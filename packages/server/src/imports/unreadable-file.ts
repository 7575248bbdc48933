import type { KnownRefusal } from '@goodword/core';

/** Stops the reading of a file that cannot be read to its end; nothing of it is stored. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(readonly problem: KnownRefusal) {
    super(problem.kind);
  }
}
