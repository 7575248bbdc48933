import type { ResponseFilter } from '@goodword/client';
import { useResponsesQuery } from '../responses/responses-query.js';
import { categoryOfName } from '../responses/score-mark.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats, useLanguage } from '../texts/language.js';

interface Props {
  /** The answers of one customer, as the list below asks for them: it is one question for both. */
  readonly filter: ResponseFilter;
  readonly first: number;
}

/** What a customer said last, in one sentence. */
export function LatestAnswerSentence({ filter, first }: Props) {
  const { texts } = useLanguage();
  const { whole, day } = useFormats();
  const { categoryNames } = useCoreWords();
  const { data } = useResponsesQuery(filter, first);
  const latest = data?.pages[0]?.nodes[0];
  if (data === undefined) return <p aria-hidden="true">&nbsp;</p>;
  if (latest === undefined) return <p className="quiet">{texts.customers.notAnswered}</p>;
  const category = categoryNames[categoryOfName[latest.category]].one;
  return <p>{texts.customer.latest(whole(latest.score), category, day(new Date(latest.respondedAt)))}</p>;
}
