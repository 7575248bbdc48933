import { AuthenticationError } from '@goodword/client';
import { createGoodwordLive } from '@goodword/client/live';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** First parts of the keys of what a new answer changes. */
const changed: ReadonlySet<unknown> = new Set(['overview', 'responses', 'customers', 'surveys', 'invitations']);

/** On a busy day answers come faster than a page should change. */
const SHORTEST_PAUSE_MS = 2_000;

const AGAIN_AFTER_MS = 5_000;

/** Keeps what is on the page up to date: an answer is there as soon as it is given. */
export function useLiveAnswers(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const refresh = atMostEvery(SHORTEST_PAUSE_MS, stop.signal, () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => changed.has(queryKey[0]) });
    });
    const live = createGoodwordLive({ url: '', auth: 'cookie', onReconnect: refresh });
    const listen = async (): Promise<void> => {
      try {
        for await (const _ of live.responses.submitted({}, { signal: stop.signal })) refresh();
      } catch (error) {
        // Who is signed out is told by the page's own questions; after everything else what was missed is read.
        if (stop.signal.aborted || error instanceof AuthenticationError) return;
        setTimeout(() => {
          if (stop.signal.aborted) return;
          refresh();
          void listen();
        }, AGAIN_AFTER_MS);
      }
    };
    void listen();
    return () => {
      stop.abort();
      void live.close();
    };
  }, [queries]);
}

/** Acts at once, and for all that comes during the pause once more at its end. */
function atMostEvery(pauseMs: number, signal: AbortSignal, act: () => void): () => void {
  let isPausing = false;
  let isWanted = false;
  const run = (): void => {
    if (signal.aborted) return;
    if (isPausing) {
      isWanted = true;
      return;
    }
    isPausing = true;
    act();
    setTimeout(() => {
      isPausing = false;
      if (!isWanted) return;
      isWanted = false;
      run();
    }, pauseMs);
  };
  return run;
}
