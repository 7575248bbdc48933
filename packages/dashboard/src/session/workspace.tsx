import { graphql, type ResultOf } from '@goodword/client';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { FormatsProvider } from '../texts/language.js';
import { goodword } from './goodword.js';

const workspaceDocument = graphql(`
  query workspace {
    viewer {
      name
      workspace {
        id
        name
        timeZone
        weekStart
        demo
      }
    }
    surveys {
      id
      name
    }
    branches {
      code
      name
    }
  }
`);

type WorkspaceAnswer = ResultOf<typeof workspaceDocument>;

/** What every page needs to know before it can draw: whose numbers these are, and what they can be filtered by. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** First day of the week, 0 or 7 = Sunday, 1 = Monday. */
  readonly weekStart: number;
  /** Dates, branches, staff and channels are generated. */
  readonly demo: boolean;
  readonly surveys: readonly { readonly id: string; readonly name: string }[];
  readonly branches: readonly { readonly code: string; readonly name: string }[];
}

/** First part of the key under which the workspace is cached. */
export const workspaceKey = 'workspace';

const Context = createContext<Workspace | null>(null);

export function useWorkspaceQuery() {
  return useQuery({
    queryKey: [workspaceKey],
    queryFn: ({ signal }) => goodword.query(workspaceDocument, {}, { signal }),
    select: workspaceOf,
  });
}

export function WorkspaceProvider({
  workspace,
  children,
}: {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}) {
  return (
    <Context value={workspace}>
      <FormatsProvider timeZone={workspace.timeZone}>{children}</FormatsProvider>
    </Context>
  );
}

export function useWorkspace(): Workspace {
  const workspace = useContext(Context);
  if (!workspace) throw new Error('useWorkspace: no WorkspaceProvider above');
  return workspace;
}

function workspaceOf({ viewer, surveys, branches }: WorkspaceAnswer): Workspace {
  return { ...viewer.workspace, surveys, branches };
}
