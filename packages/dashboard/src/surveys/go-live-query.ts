import { graphql } from '@goodword/client';
import type { SurveyDefinition } from '@goodword/core';
import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';

const goLiveDocument = graphql(`
  query goLiveCheck($id: ID!, $definition: SurveyDefinition!) {
    surveyRevision(id: $id, definition: $definition) {
      __typename
      ... on PlannedRevision {
        missingTranslations {
          path
          language
        }
      }
    }
    channelSettings {
      channel
      ready
      carrier
    }
  }
`);

// DNS may take seconds: the rest does not wait for it.
const domainDocument = graphql(`
  query sendingDomainCheck {
    sendingDomain {
      kind
      message
    }
  }
`);

/** What has to be looked at before a survey goes live. */
export function useGoLiveQuery(id: string, definition: SurveyDefinition) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['go-live', id, definition, language],
    queryFn: ({ signal }) => goodword.query(goLiveDocument, { id, definition }, { signal }),
    staleTime: 0,
  });
}

/** Whether receivers will trust mails of this sender, asked of DNS now. */
export function useSendingDomainQuery(isWanted: boolean) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['sending-domain', language],
    queryFn: async ({ signal }) => (await goodword.query(domainDocument, {}, { signal })).sendingDomain,
    enabled: isWanted,
  });
}
