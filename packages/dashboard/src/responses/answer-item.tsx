import { Link } from 'react-aria-components';
import { CustomerLink } from '../customers/customer-link.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { Answer } from './responses-query.js';
import { ScoreMark } from './score-mark.js';
import './responses.css';

interface Props {
  readonly answer: Answer;
  /** Without, where all answers are of one customer, whose name would be said in every line. */
  readonly withCustomer?: boolean;
}

/** One answer of a list; its date opens it. */
export function AnswerItem({ answer, withCustomer = true }: Props) {
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
