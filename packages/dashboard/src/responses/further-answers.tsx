import type { AnsweredQuestion } from './answered-questions.js';

/** What else was asked, each question with what came back. */
export function FurtherAnswers({ questions }: { readonly questions: readonly AnsweredQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <dl className="further-answers">
      {questions.map(({ id, text, answer }) => (
        <div key={id}>
          <dt dir="auto">{text}</dt>
          {answer.map((part) => (
            <dd key={part} dir="auto">
              {part}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
