import { useEffect, useMemo, useState } from 'react';
import type { SavedSurvey } from '../surveys/survey-query.js';
import { forgetDraft, keepDraft, keptDraft, type Draft, type KeptDraft } from './draft.js';

/** A survey while it is being written. */
export interface Writing {
  readonly draft: Draft;
  /** Whether it differs from what is saved. */
  readonly isChanged: boolean;
  /** When it was changed in an earlier visit, whose changes came back with this page; `null` when there were none. */
  readonly broughtBackFrom: Date | null;
  /** Somebody has saved another version since this one was begun. */
  readonly isOutdated: boolean;
  /** Whether the browser keeps what is not saved. */
  readonly isKept: boolean;
  /**
   * @param what - names what is changed: a word that grows letter by letter is one step of undoing
   */
  readonly change: (next: Draft, what: string) => void;
  /** `null` when there is nothing to undo. */
  readonly undo: (() => void) | null;
  /** Back to what is saved. */
  readonly discard: () => void;
  /** What is written was saved. */
  readonly forget: () => void;
}

interface Step {
  readonly what: string;
  readonly before: KeptDraft | null;
}

const mostSteps = 100;

/** What is written of a survey. It is kept in this browser until it is saved or discarded. */
export function useDraft(saved: SavedSurvey): Writing {
  const [brought] = useState(() => keptDraft(saved.id));
  const [kept, setKept] = useState(brought);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [isKept, setIsKept] = useState(true);
  const isChanged = kept !== null && (kept.name !== saved.name || JSON.stringify(kept.definition) !== JSON.stringify(saved.definition));
  useEffect(() => {
    if (kept === null || !isChanged) forgetDraft(saved.id);
    else setIsKept(keepDraft(saved.id, kept));
  }, [kept, isChanged, saved.id]);
  useEffect(() => {
    if (isKept || !isChanged) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isKept, isChanged]);
  return useMemo((): Writing => {
    const clear = (): void => {
      setKept(null);
      setSteps([]);
    };
    const last = steps.at(-1);
    return {
      draft: kept ?? saved,
      isChanged,
      broughtBackFrom: isChanged && kept === brought && brought !== null ? new Date(brought.at) : null,
      isOutdated: isChanged && kept.from !== saved.versionId,
      isKept,
      change: ({ name, definition }, what) => {
        setKept({ name, definition, from: kept !== null && isChanged ? kept.from : saved.versionId, at: Date.now() });
        if (last?.what !== what) setSteps([...steps, { what, before: kept }].slice(-mostSteps));
      },
      undo:
        last === undefined
          ? null
          : () => {
              setKept(last.before);
              setSteps(steps.slice(0, -1));
            },
      discard: clear,
      forget: clear,
    };
  }, [kept, saved, steps, isChanged, isKept, brought]);
}
