import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { Choices } from './choice.js';
import { isFiltered, noFilters } from './filters.js';
import { usePeriodName } from './period-name.js';
import { PeriodFilter } from './period-filter.js';
import { useFilters } from './use-filters.js';
import './filters.css';

/** Period, branch and survey, and what else a page is filtered by; what is chosen lies in the address, so that a link shows the same page to a colleague. */
export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const [filters, change] = useFilters();
  const { branches, surveys } = useWorkspace();
  const { texts } = useLanguage();
  const { whole } = useFormats();
  const inPrint = [
    usePeriodName(filters.period),
    ...branches.filter(({ code }) => filters.branches.includes(code)).map(({ name }) => name),
    ...surveys.filter(({ id }) => filters.surveys.includes(id)).map(({ name }) => name),
  ];
  return (
    <>
      <p className="filters-in-print">{inPrint.join(' · ')}</p>
      <div className="filters" role="group" aria-label={texts.filters.title}>
        <PeriodFilter />
        <Choices
          label={texts.filters.branch}
          options={branches.map(({ code, name }) => ({ id: code, name }))}
          chosen={filters.branches}
          everything={texts.filters.allBranches}
          several={(count) => texts.filters.branches(count, whole(count))}
          onChoose={(ids) => change({ branches: ids })}
        />
        <Choices
          label={texts.filters.survey}
          options={surveys}
          chosen={filters.surveys}
          everything={texts.filters.allSurveys}
          several={(count) => texts.filters.surveys(count, whole(count))}
          onChoose={(ids) => change({ surveys: ids })}
        />
        {children}
        {isFiltered(filters) ? (
          <Button className="button button-quiet" onPress={() => change(noFilters)}>
            {texts.filters.clear}
          </Button>
        ) : null}
      </div>
    </>
  );
}
