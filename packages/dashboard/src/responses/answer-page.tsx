import type { StoredAnswers, SurveyDefinition } from '@goodword/core';
import { Link } from 'react-aria-components';
import { MissingPage } from '../address/missing-page.js';
import { useTitle } from '../address/use-title.js';
import { useAttributeFacts } from '../attributes/attribute-facts.js';
import { CustomerLink } from '../customers/customer-link.js';
import { CategoryMark } from '../nps/patterns.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { useWorkspace } from '../session/workspace.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { Facts } from '../theme/facts.js';
import { AnswerChanges } from './answer-changes.js';
import { type WholeAnswer, useAnswerQuery } from './answer-query.js';
import { answeredQuestions, questionTexts } from './answered-questions.js';
import { FurtherAnswers } from './further-answers.js';
import { categoryOfName } from './score-mark.js';
import './responses.css';

/** One answer with everything that is known about it, at an address of its own. */
export function AnswerPage({ id }: { readonly id: string }) {
  const { texts } = useLanguage();
  const { data: answer, error, refetch, isFetching } = useAnswerQuery(id);
  if (answer === null) {
    return (
      <MissingPage title={texts.answer.missing} how={texts.answer.missingHow}>
        <Link className="link" href="/answers">
          {texts.responses.all}
        </Link>
      </MissingPage>
    );
  }
  if (answer !== undefined) return <KnownAnswer answer={answer} />;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="visually-hidden">{texts.responses.title}</h1>
      {error ? (
        <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <div className="skeleton skeleton-list" aria-hidden="true" />
      )}
    </main>
  );
}

function KnownAnswer({ answer }: { readonly answer: WholeAnswer }) {
  const { texts, language } = useLanguage();
  const { whole, amount, dayAndTime } = useFormats();
  const { name } = useWorkspace();
  const { categoryNames } = useCoreWords();
  const attributes = useAttributeFacts(answer.attributes);
  const category = categoryOfName[answer.category];
  const title = `${texts.filters.scoreIs(whole(answer.score))} · ${categoryNames[category].one}`;
  useTitle(title, name);
  // The server stored what core had checked.
  const definition = answer.surveyVersion.definition as SurveyDefinition;
  const reading = {
    language,
    values: {
      company: name,
      branch: answer.branch?.name,
      product: answer.product?.name,
      staff: answer.staffMember?.name,
      'customer.name': answer.customer?.name,
    },
  };
  const questions = questionTexts(definition, reading);
  const given = { answers: (answer.answers ?? {}) as StoredAnswers, contactAddress: answer.contactAddress };
  const answered = answeredQuestions(definition, given, reading, { yes: texts.yes, no: texts.no, amount });
  // The score is the heading; the reasons and the first comment have places of their own.
  const further = answered.filter(({ kind, answer: [first] }) => kind !== 'nps' && kind !== 'reasons' && !(kind === 'comment' && first === answer.comment));
  const words = (values: readonly string[]) => values.map((value) => <bdi key={value} className="tag">{value}</bdi>);
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="finding found">
        <CategoryMark category={category} /> {title}
      </h1>
      <div className="answer-parts">
        <Panel title={texts.answer.comment}>
          {answer.comment === null ? (
            <p className="quiet">{texts.responses.noComment}</p>
          ) : (
            <p className="answer-comment answer-whole" dir="auto">
              {answer.comment}
            </p>
          )}
          <FurtherAnswers questions={further} />
          <AnswerChanges changes={answer.changes} questions={questions} />
        </Panel>
        <Panel title={texts.answer.about}>
          <Facts
            facts={[
              [
                texts.answer.customer,
                answer.customer === null ? (
                  <span className="quiet">{texts.answer.anonymous}</span>
                ) : (
                  <CustomerLink customer={answer.customer} />
                ),
              ],
              [texts.answer.answered, dayAndTime(new Date(answer.respondedAt))],
              [texts.answer.received, dayAndTime(new Date(answer.createdAt))],
              [texts.filters.survey, <bdi key="survey">{answer.survey.name}</bdi>],
              [texts.answer.question, <bdi key="question">{questions.get(definition.questions.find(({ kind }) => kind === 'nps')?.id ?? '')}</bdi>],
              [texts.filters.branch, answer.branch?.name],
              [texts.answer.staff, answer.staffMember?.name],
              [texts.answer.product, answer.product?.name],
              [texts.answer.channel, answer.channel?.name],
              [texts.answer.given, answer.rescaledFrom === null ? null : amount(answer.rescaledFrom)],
              [
                texts.answer.composite,
                answer.composite === null
                  ? null
                  : `${amount(answer.composite.mean)} · ${categoryNames[categoryOfName[answer.composite.category]].one}`,
              ],
              [texts.answer.reasons, answer.reasonLabels.length === 0 ? null : words(answer.reasonLabels.map(({ label }) => label))],
              [texts.answer.tags, answer.tags.length === 0 ? null : words(answer.tags)],
              [texts.answer.note, answer.note === null ? null : <bdi>{answer.note}</bdi>],
              [
                texts.responses.excluded,
                answer.excludedFromScore ? <bdi>{answer.exclusionReason ?? texts.yes}</bdi> : null,
              ],
              ...attributes,
            ]}
          />
        </Panel>
      </div>
    </main>
  );
}
