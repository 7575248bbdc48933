import { useEffect } from 'react';

/** Names the page in the tab and for screen readers, most telling part first. */
export function useTitle(...parts: readonly string[]): void {
  const title = parts.join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
