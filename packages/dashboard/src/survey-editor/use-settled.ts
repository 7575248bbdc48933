import { useEffect, useState } from 'react';

/** The value after it has not changed for a while: what is typed is asked about once, not letter by letter. */
export function useSettled<Value>(value: Value, restMs: number): Value {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
    // A value that says the same is the same, whichever object it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, restMs]);
  return settled;
}
