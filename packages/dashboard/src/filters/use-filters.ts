import { useCallback, useMemo } from 'react';
import { goTo, useAddress } from '../address/address.js';
import { filterSearch, parseFilters, type Filters } from './filters.js';

/** The filters in the address, and the way to change some of them; the page stays the same. */
export function useFilters(): readonly [Filters, (change: Partial<Filters>, how?: 'push' | 'replace') => void] {
  const { path, search } = useAddress();
  const filters = useMemo(() => parseFilters(search), [search]);
  const change = useCallback(
    (some: Partial<Filters>, how: 'push' | 'replace' = 'push') => {
      goTo(`${path}${filterSearch({ ...filters, ...some })}`, how);
    },
    [path, filters],
  );
  return [filters, change];
}
