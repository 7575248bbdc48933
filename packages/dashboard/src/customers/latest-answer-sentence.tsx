import { useResponsesQuery } from '../responses/responses-query.js';
import { categoryOfName } from '../responses/score-mark.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { answersOf, entriesPerPage } from './answers-of.js';

/** What a customer said last, in one sentence. */
export function LatestAnswerSentence({ customerId }: { readonly customerId: string }) {
  const { texts } = useLanguage();
  const { whole, day } = useFormats();
  const { categoryNames } = useCoreWords();
  // As the history below asks for them: it is one question for both.
  const { data } = useResponsesQuery(answersOf(customerId), entriesPerPage);
  const latest = data?.pages[0]?.nodes[0];
  if (data === undefined) return <p aria-hidden="true">&nbsp;</p>;
  if (latest === undefined) return <p className="quiet">{texts.customers.notAnswered}</p>;
  const category = categoryNames[categoryOfName[latest.category]].one;
  return <p>{texts.customer.latest(whole(latest.score), category, day(new Date(latest.respondedAt)))}</p>;
}
