import { useFormats, useLanguage } from '../texts/language.js';
import type { WholeAnswer } from './answer-query.js';

interface Props extends Pick<WholeAnswer, 'changes'> {
  /** What the questions of the survey are called, by their ids. */
  readonly questions: ReadonlyMap<string, string>;
}

/** What was done to an answer, by whom and why, and what it said before; nothing when it is as it came. */
export function AnswerChanges({ changes, questions }: Props) {
  const { texts } = useLanguage();
  const { dayAndTime } = useFormats();
  if (changes.length === 0) return null;
  const fieldNames: Readonly<Record<string, string>> = {
    score: texts.distribution.score,
    comment: texts.answer.comment,
    reasons: texts.answer.reasons,
    branch: texts.filters.branch,
    staff: texts.answer.staff,
    product: texts.answer.product,
    channel: texts.answer.channel,
    respondedAt: texts.answer.answered,
    attributes: texts.answer.attributes,
    tags: texts.answer.tags,
    note: texts.answer.note,
    exclusionReason: texts.responses.excluded,
  };
  const nameOf = (field: string): string =>
    fieldNames[field] ?? (field.startsWith('answers.') ? questions.get(field.slice('answers.'.length)) : undefined) ?? field;
  return (
    <>
      <h3 className="answer-changes">{texts.answer.changes}</h3>
      <ol>
        {changes.map((change) => (
          <li key={change.id} className="answer-change">
            <p>
              {texts.answer.changed[change.change]} · <bdi>{change.by}</bdi> ·{' '}
              <time dateTime={change.at}>{dayAndTime(new Date(change.at))}</time>
            </p>
            {change.reason === null ? null : <p dir="auto">{change.reason}</p>}
            {change.before.map(({ field, value }) => (
              <p key={field} className="quiet">
                {texts.answer.before(nameOf(field), `\u2068${value ?? texts.answer.empty}\u2069`)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
