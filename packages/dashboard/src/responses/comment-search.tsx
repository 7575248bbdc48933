import { SearchBox } from '../filters/search-box.js';
import { useFilters } from '../filters/use-filters.js';
import { useLanguage } from '../texts/language.js';

/** Words to look for in comments. */
export function CommentSearch() {
  const { texts } = useLanguage();
  const [filters, change] = useFilters();
  return <SearchBox label={texts.filters.search} text={filters.text} onSearch={(text) => change({ text })} />;
}
