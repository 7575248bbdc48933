import { useSyncExternalStore } from 'react';

/** Where the reader is: the path chooses the page, the search holds the filters. */
export interface Address {
  readonly path: string;
  readonly search: string;
}

const changed = 'goodword:address';
let known: Address = { path: location.pathname, search: location.search };

function currentAddress(): Address {
  // The same object for the same address, or React would render for ever.
  if (known.path !== location.pathname || known.search !== location.search) {
    known = { path: location.pathname, search: location.search };
  }
  return known;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
}

export function useAddress(): Address {
  return useSyncExternalStore(subscribe, currentAddress);
}

/**
 * Goes to another address of the dashboard without loading the page anew.
 *
 * @param how - `replace` for a change of filters while typing, so that "back" leaves the page and not a letter
 */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  const before = location.pathname;
  if (how === 'push') history.pushState(null, '', href);
  else history.replaceState(null, '', href);
  window.dispatchEvent(new Event(changed));
  if (location.pathname !== before) window.scrollTo(0, 0);
}
