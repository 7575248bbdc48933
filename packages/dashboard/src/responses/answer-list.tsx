import type { ResponseFilter } from '@goodword/client';
import { LoadFailure } from '../overview/load-failure.js';
import { More } from '../overview/more.js';
import { useLanguage } from '../texts/language.js';
import { AnswerItem } from './answer-item.js';
import { useResponsesQuery } from './responses-query.js';
import './responses.css';

interface Props {
  readonly filter: ResponseFilter;
  /** Answers per page. */
  readonly first: number;
  /** What stands here when there are none. */
  readonly none: string;
}

/** Answers, the newest first, with a button for more. */
export function AnswerList({ filter, first, none }: Props) {
  const { texts } = useLanguage();
  const list = useResponsesQuery(filter, first);
  const { data, error, refetch, isFetching, isPlaceholderData } = list;
  if (!data) {
    return error ? (
      <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
    ) : (
      <div className="skeleton skeleton-list" aria-hidden="true" />
    );
  }
  const answers = data.pages.flatMap(({ nodes }) => nodes);
  if (answers.length === 0) return <p className="quiet">{none}</p>;
  return (
    <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'stale' : ''}>
      <ol className="answers">
        {answers.map((answer) => (
          <AnswerItem key={answer.id} answer={answer} />
        ))}
      </ol>
      <More list={list} end={answers.length > first ? texts.responses.end : null} />
    </div>
  );
}
