import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';

/** A hundred thousand customers take some seconds. */
const LONGEST_MS = 120_000;

/** Whom a survey would ask if it asked now; `null` when nothing is set. Nothing is stored or sent. */
export function useDryRunQuery(surveyId: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['dry-run', surveyId, language],
    queryFn: ({ signal }) => goodword.invitations.dryRun(surveyId, {}, { signal, timeoutMs: LONGEST_MS }),
  });
}
