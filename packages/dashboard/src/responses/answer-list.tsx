import type { ResponseFilter } from '@goodword/client';
import { Link } from 'react-aria-components';
import { CustomerLink } from '../customers/customer-link.js';
import { LoadFailure } from '../overview/load-failure.js';
import { More } from '../overview/more.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { type Answer, useResponsesQuery } from './responses-query.js';
import { ScoreMark } from './score-mark.js';
import './responses.css';

interface Props {
  readonly filter: ResponseFilter;
  /** Answers per page. */
  readonly first: number;
  /** What stands here when there are none. */
  readonly none: string;
  /** All answers are of one customer, whose name would be said in every line. */
  readonly isOfOneCustomer?: boolean;
}

/** Answers, the newest first, with a button for more. */
export function AnswerList({ filter, first, none, isOfOneCustomer = false }: Props) {
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
          <AnswerItem key={answer.id} answer={answer} withCustomer={!isOfOneCustomer} />
        ))}
      </ol>
      <More list={list} end={answers.length > first ? texts.responses.end : null} />
    </div>
  );
}

function AnswerItem({ answer, withCustomer }: { readonly answer: Answer; readonly withCustomer: boolean }) {
  const { texts } = useLanguage();
  const { dayAndTime } = useFormats();
  const { surveys } = useWorkspace();
  const respondedAt = new Date(answer.respondedAt);
  const where = [answer.branch?.name, answer.channel?.name, surveys.length > 1 ? answer.survey.name : undefined];
  return (
    <li className="answer">
      <p>
        <ScoreMark score={answer.score} category={answer.category} />
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
        {withCustomer && answer.customer !== null ? <CustomerLink customer={answer.customer} /> : null}
        <Link className="link" href={`/answers/${answer.id}`}>
          <time dateTime={answer.respondedAt}>{dayAndTime(respondedAt)}</time>
        </Link>
        {answer.excludedFromScore ? <span className="tag">{texts.responses.excluded}</span> : null}
      </p>
    </li>
  );
}
