import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';

/** Sends one operation to the server that served this page; the session's cookie goes along. */
const fetcher: ComponentProps<typeof GraphiQL>['fetcher'] = async (params, options) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', ...options?.headers },
    body: JSON.stringify(params),
  });
  return answer.json();
};

const firstQuery = `# Goodword's GraphQL. You are asked for with the cookie of your session;
# a program sends its key instead: see the tab "Headers" below.
query FirstLook {
  nps {
    score
    total
    interval { lower upper }
  }
}
`;

// A header with a name that does nothing: JSON has no comments, and an empty Authorization would hide the cookie.
const firstHeaders = `{
  "X-Example": "Rename to Authorization and write: Bearer gw_…"
}
`;

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} initialHeaders={firstHeaders} defaultEditorToolsVisibility="headers" />,
  );
}
