import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';

export const surveyLinksKey = 'surveyLinks';

/** The links by which everybody may answer a survey, the newest first. */
export function useSurveyLinksQuery(surveyId: string) {
  return useQuery({
    queryKey: [surveyLinksKey, surveyId],
    queryFn: ({ signal }) => goodword.surveyLinks.list(surveyId, { signal }),
  });
}
