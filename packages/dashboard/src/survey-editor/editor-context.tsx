import type { SurveyDefinition } from '@goodword/core';
import { createContext, useContext } from 'react';
import type { Judged } from './writing-query.js';

/** What every field of the editor knows. */
export interface Editor {
  readonly definition: SurveyDefinition;
  /** Puts something else at a place of the definition; `undefined` takes it away. */
  readonly put: (path: string, value: unknown) => void;
  /** Changes several places at once. */
  readonly change: (next: SurveyDefinition, what: string) => void;
  /** In which language texts are written now. */
  readonly language: string;
  readonly mainLanguage: string;
  readonly judged: Judged | undefined;
  /** Why what stands at a place, or below it, cannot stay; `null` when it can. */
  readonly faultAt: (path: string) => string | null;
  /** A survey that is over is shown, not changed. */
  readonly isOver: boolean;
}

const Context = createContext<Editor | null>(null);

export const EditorProvider = Context;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (!editor) throw new Error('useEditor: no EditorProvider above');
  return editor;
}
