import { Button, Link, SearchField, Input, Label } from 'react-aria-components';
import { FilterBar } from '../filters/filter-bar.js';
import { filterSearch } from '../filters/filters.js';
import { responseFilter } from '../filters/response-filter.js';
import { useFilters } from '../filters/use-filters.js';
import { windowOf } from '../filters/windows.js';
import { useCategoryNames } from '../nps/category-names.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { AnswerList } from './answer-list.js';
import { useResponsesQuery } from './responses-query.js';

const pageSize = 20;

/** The answers behind a number of the overview; the address says which. */
export function AnswersPage() {
  const { texts } = useLanguage();
  const { whole } = useFormats();
  const { timeZone } = useWorkspace();
  const [filters, change] = useFilters();
  const nameOf = useCategoryNames();
  const filter = responseFilter(filters, windowOf(filters.period, new Date(), timeZone));
  const { data } = useResponsesQuery(filter, pageSize);
  const total = data?.pages[0]?.totalCount;
  const overview = `/${filterSearch({ ...filters, score: null, category: null, text: '' })}`;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <Link className="link back" href={overview}>
        <span aria-hidden="true" className="arrow arrow-back" /> {texts.responses.back}
      </Link>
      <FilterBar />
      <div className="narrowed">
        {filters.score === null ? null : (
          <Chip name={texts.filters.scoreIs(whole(filters.score))} onRemove={() => change({ score: null })} />
        )}
        {filters.category ? (
          <Chip name={nameOf(filters.category, 2)} onRemove={() => change({ category: null })} />
        ) : null}
      </div>
      <h1 className="finding" aria-live="polite">
        {total === undefined ? texts.responses.title : texts.answers(total, whole(total))}
      </h1>
      <SearchField
        className="search"
        defaultValue={filters.text}
        onSubmit={(text) => change({ text })}
        onClear={() => change({ text: '' })}
      >
        <Label className="field-label">{texts.filters.search}</Label>
        <div className="search-box">
          <Input className="search-input" />
          <Button className="search-clear" aria-label={texts.filters.clearSearch}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      </SearchField>
      <section className="panel">
        <AnswerList filter={filter} first={pageSize} none={texts.empty.noMatch} />
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
