import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';

const placeholder = 'Bearer <your key>';

/**
 * Sends one operation to the server that served this page. The session's cookie goes along; a key in the tab
 * "Headers" takes its place.
 */
const fetcher: ComponentProps<typeof GraphiQL>['fetcher'] = async (params, options) => {
  const headers = Object.entries({ ...options?.headers }).filter(([, value]) => value !== placeholder);
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...Object.fromEntries(headers), 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return answer.json();
};

const firstQuery = `# You are signed in by the cookie of your session.
# To ask as a program does, write its key under "Headers".
query FirstLook {
  nps {
    score
    total
    interval { lower upper }
  }
}
`;

const firstHeaders = `{
  "Authorization": "${placeholder}"
}
`;

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={firstQuery}
      defaultHeaders={firstHeaders}
      defaultEditorToolsVisibility="headers"
    />,
  );
}
