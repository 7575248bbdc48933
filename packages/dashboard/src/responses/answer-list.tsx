import type { ResponseFilter } from '@goodword/client';
import type { Category } from '@goodword/core';
import { Button } from 'react-aria-components';
import { CategoryMark } from '../nps/patterns.js';
import { LoadFailure } from '../overview/load-failure.js';
import { useWorkspace } from '../session/workspace.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { type Answer, useResponsesQuery } from './responses-query.js';
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
  const { data, error, refetch, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useResponsesQuery(filter, first);
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
      {error ? <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void fetchNextPage()} /> : null}
      {hasNextPage ? (
        <Button className="button more" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {isFetchingNextPage ? texts.responses.loadingMore : texts.responses.more}
        </Button>
      ) : answers.length > first ? (
        <p className="quiet">{texts.responses.end}</p>
      ) : null}
    </div>
  );
}

const categoryOfName = { PROMOTER: 'promoter', PASSIVE: 'passive', DETRACTOR: 'detractor' } as const satisfies Record<
  Answer['category'],
  Category
>;

function AnswerItem({ answer }: { readonly answer: Answer }) {
  const { texts } = useLanguage();
  const { whole, dayAndTime } = useFormats();
  const { surveys } = useWorkspace();
  const { categoryNames } = useCoreWords();
  const category = categoryOfName[answer.category];
  const respondedAt = new Date(answer.respondedAt);
  const where = [answer.branch?.name, answer.channel?.name, surveys.length > 1 ? answer.survey.name : undefined];
  return (
    <li className="answer">
      <p className={`answer-score answer-${category}`}>
        <span className="answer-number">{whole(answer.score)}</span>
        <span className="answer-category">
          <CategoryMark category={category} /> {categoryNames[category].one}
        </span>
      </p>
      <div className="answer-words">
        {answer.comment ? (
          <p className="answer-comment" dir="auto">
            {answer.comment}
          </p>
        ) : (
          <p className="quiet">{texts.responses.noComment}</p>
        )}
      </div>
      <p className="answer-facts">
        <span>{where.filter((name) => name !== undefined).join(' · ')}</span>
        <time dateTime={answer.respondedAt}>{dayAndTime(respondedAt)}</time>
        {answer.excludedFromScore ? <span className="tag">{texts.responses.excluded}</span> : null}
      </p>
    </li>
  );
}
