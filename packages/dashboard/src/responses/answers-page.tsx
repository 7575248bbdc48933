import { Button } from 'react-aria-components';
import { useTitle } from '../address/use-title.js';
import { FilterBar } from '../filters/filter-bar.js';
import { isFiltered } from '../filters/filters.js';
import { responseFilter } from '../filters/response-filter.js';
import { useFilters } from '../filters/use-filters.js';
import { windowOf } from '../filters/windows.js';
import { useWorkspace } from '../session/workspace.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { AnswerList } from './answer-list.js';
import { CommentSearch } from './comment-search.js';
import { useResponsesQuery } from './responses-query.js';

const pageSize = 20;

/** The answers behind a number of the overview; the address says which. */
export function AnswersPage() {
  const { texts } = useLanguage();
  const { whole } = useFormats();
  const { timeZone, name } = useWorkspace();
  useTitle(texts.responses.title, name);
  const [filters, change] = useFilters();
  const { categoryNames } = useCoreWords();
  const filter = responseFilter(filters, windowOf(filters.period, new Date(), timeZone));
  const { data } = useResponsesQuery(filter, pageSize);
  const total = data?.pages[0]?.totalCount;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <FilterBar>
        <CommentSearch />
      </FilterBar>
      <div className="narrowed">
        <h1 className="finding" aria-live="polite">
          {total === undefined ? texts.responses.title : texts.answers(total, whole(total))}
        </h1>
        {filters.score === null ? null : (
          <Chip name={texts.filters.scoreIs(whole(filters.score))} onRemove={() => change({ score: null })} />
        )}
        {filters.category ? (
          <Chip name={categoryNames[filters.category].many} onRemove={() => change({ category: null })} />
        ) : null}
      </div>
      <section className="panel">
        <AnswerList
          filter={filter}
          first={pageSize}
          none={isFiltered(filters) ? texts.empty.noMatch : texts.empty.title}
        />
      </section>
    </main>
  );
}

/** A filter that has no field of its own, with the way to drop it. */
function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { texts } = useLanguage();
  return (
    <Button className="button chip" aria-label={texts.filters.remove(name)} onPress={onRemove}>
      {name} <span aria-hidden="true">×</span>
    </Button>
  );
}
