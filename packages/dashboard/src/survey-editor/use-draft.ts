import { useEffect, useMemo, useState } from 'react';
import { useAskBeforeLeaving } from '../forms/use-ask-before-leaving.js';
import type { SavedSurvey } from '../surveys/survey-query.js';
import { forgetDraft, isSameDraft, keepDraft, keptDraft, type Draft, type KeptDraft } from './draft.js';

/** A survey while it is being written. */
export interface Writing {
  readonly draft: Draft;
  /** Whether it differs from what is saved. */
  readonly isChanged: boolean;
  /** When it was changed in an earlier visit, whose changes came back with this page; `null` when there were none. */
  readonly broughtBackFrom: Date | null;
  /** Edition of the survey that it changes. */
  readonly from: number;
  /** Somebody has saved the survey since this was begun. */
  readonly isOutdated: boolean;
  /** It changes this edition from now on: what that says was seen, or was just saved from here. */
  readonly standOn: (edition: number) => void;
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
  /** This was saved; what was written while it was being saved stays. */
  readonly forget: (saved: Draft) => void;
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
  const isChanged = kept !== null && !isSameDraft(kept, saved);
  useEffect(() => {
    if (kept === null || !isChanged) forgetDraft(saved.id);
    else setIsKept(keepDraft(saved.id, kept));
  }, [kept, isChanged, saved.id]);
  useEffect(() => {
    if (!isChanged) setSteps([]);
  }, [isChanged]);
  useAskBeforeLeaving(isChanged && !isKept);
  return useMemo((): Writing => {
    const last = steps.at(-1);
    const from = kept !== null && isChanged ? kept.from : saved.edition;
    return {
      draft: kept ?? saved,
      isChanged,
      broughtBackFrom: isChanged && kept === brought && brought !== null ? new Date(brought.at) : null,
      from,
      isOutdated: from < saved.edition,
      standOn: (edition) => setKept((now) => (now === null ? null : { ...now, from: edition })),
      isKept,
      change: ({ name, definition }, what) => {
        setKept({ name, definition, from, at: Date.now() });
        if (last?.what !== what) setSteps([...steps, { what, before: kept }].slice(-mostSteps));
      },
      undo:
        last === undefined
          ? null
          : () => {
              setKept(last.before === null ? null : { ...last.before, from });
              setSteps(steps.slice(0, -1));
            },
      discard: () => setKept(null),
      forget: (sent) => setKept((now) => (now !== null && isSameDraft(now, sent) ? null : now)),
    };
  }, [kept, saved, steps, isChanged, isKept, brought]);
}
