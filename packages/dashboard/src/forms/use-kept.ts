import { useEffect, useState } from 'react';
import { useAskBeforeLeaving } from './use-ask-before-leaving.js';

/** Something that is being written in a form. */
export interface Kept<Value> {
  readonly value: Value;
  readonly isChanged: boolean;
  /** Whether this browser keeps it until it is saved. */
  readonly isKept: boolean;
  readonly set: (value: Value) => void;
  /** Back to what is saved. */
  readonly discard: () => void;
  /** This was saved; what was written while it was being saved stays. */
  readonly forget: (saved: Value) => void;
}

/**
 * What is written in a form, kept in this browser until it is saved: a closed tab loses nothing.
 *
 * @param key - names it in the storage of the browser
 * @param isValue - whether what an earlier visit kept can still be shown
 */
export function useKept<Value>(key: string, saved: Value, isValue: (read: unknown) => read is Value): Kept<Value> {
  const [written, setWritten] = useState<Value | null>(() => read(key, isValue));
  const [isKept, setIsKept] = useState(true);
  const isChanged = written !== null && JSON.stringify(written) !== JSON.stringify(saved);
  useEffect(() => {
    setIsKept(keep(key, isChanged ? written : null));
  }, [key, written, isChanged]);
  useAskBeforeLeaving(isChanged && !isKept);
  return { value: written ?? saved, isChanged, isKept, set: setWritten, discard: () => setWritten(null), forget: (sent) => setWritten((now) => (now === sent ? null : now)) };
}

function keep(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    // Storage may be forbidden or full: then leaving the page asks first.
    return value === null;
  }
}

function read<Value>(key: string, isValue: (read: unknown) => read is Value): Value | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isValue(found) ? found : null;
  } catch {
    return null;
  }
}
