import type { ResponseFilter } from '@goodword/client';
import { Link } from 'react-aria-components';
import { answersHref } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import { Panel } from '../overview/panel.js';
import { useLanguage } from '../texts/language.js';
import { AnswerList } from './answer-list.js';

/** The newest comments, and the way to all answers. */
export function LatestAnswers({ filter }: { readonly filter: ResponseFilter }) {
  const { texts } = useLanguage();
  const [filters] = useFilters();
  return (
    <Panel
      title={texts.responses.latest}
      aside={
        <Link className="link" href={answersHref(filters)}>
          {texts.responses.all}
        </Link>
      }
    >
      <AnswerList filter={filter} first={8} none={texts.responses.noneWithComment} />
    </Panel>
  );
}
