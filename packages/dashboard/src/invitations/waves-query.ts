import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { invitationsKey } from './invitations-query.js';

/** The lists that a survey asks, the newest first. Their progress is looked at again while one is under way. */
export function useWavesQuery(surveyId: string) {
  return useQuery({
    queryKey: [invitationsKey, 'waves', surveyId],
    queryFn: ({ signal }) => goodword.waves.list(surveyId, { signal }),
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'RUNNING') ? 5_000 : false),
  });
}
