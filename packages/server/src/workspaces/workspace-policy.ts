/** The setting of a transaction that names the workspace whose rows may be seen and written. */
export const WORKSPACE_SETTING = 'goodword.workspace';

// After a transaction that set it, PostgreSQL keeps a custom setting as an empty string and not as NULL:
// nullif makes both mean "no workspace, no rows" instead of a failed cast.
const isCurrentWorkspace = `workspace_id = nullif(current_setting('${WORKSPACE_SETTING}', true), '')::uuid`;

/** The second wall: rows of another workspace can be neither read nor written, whatever the query forgets. */
export const workspacePolicy = {
  name: 'only_current_workspace',
  using: isCurrentWorkspace,
  check: isCurrentWorkspace,
};
