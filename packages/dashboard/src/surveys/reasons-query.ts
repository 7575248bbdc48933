import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';

/** First part of the keys under which the reasons are cached. */
export const reasonsKey = 'reasons';

/** The reasons of the workspace, labelled in the language of the reader. */
export function useReasonsQuery() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: [reasonsKey, language],
    queryFn: ({ signal }) => goodword.reasons.read({ signal }),
  });
}
