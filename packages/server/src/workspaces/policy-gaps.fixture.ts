import { select } from '../../test/select.js';

/** The list of workspaces itself, and what the migrations keep: nothing in them belongs to a workspace. */
export const TABLES_WITHOUT_WORKSPACE: readonly string[] = ['migration', 'workspace'];

const USING = `(workspace_id = (NULLIF(current_setting('goodword.workspace'::text, true), ''::text))::uuid)`;

// Each yields the name of what lets rows of one workspace show through in another, and why.
const findings: readonly string[] = [
  `select relname as name, 'row level security is off' as gap from tables where not relrowsecurity`,
  `select relname as name, 'has no policy for all commands' as gap from tables
    where not exists (select from pg_policy where polrelid = tables.oid and polcmd = '*' and polpermissive)`,
  // Permissive policies are joined by OR: one that says less opens the table.
  `select relname || '.' || polname as name, 'is not the policy of workspaces' as gap
     from pg_policy join tables on tables.oid = polrelid
    where polpermissive and (polcmd <> '*' or polroles <> '{0}'
       or pg_get_expr(polqual, polrelid) is distinct from $$${USING}$$
       or pg_get_expr(polwithcheck, polrelid) is distinct from $$${USING}$$)`,
  `select relname as name, 'its primary key does not begin with workspace_id' as gap from tables
    where not exists (select from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                       where conrelid = tables.oid and contype = 'p' and attname = 'workspace_id')`,
  `select indexrelid::regclass::text as name, 'is unique across workspaces' as gap
     from pg_index join tables on tables.oid = indrelid
    where indisunique and not exists
      (select from pg_attribute where attrelid = indrelid and attnum = any(indkey) and attname = 'workspace_id')`,
  `select conname as name, 'refers to rows of any workspace' as gap
     from pg_constraint join tables on tables.oid = conrelid
    where contype = 'f' and not exists
      (select from unnest(conkey, confkey) as pair (own, other)
         join pg_attribute a on a.attrelid = conrelid and a.attnum = own and a.attname = 'workspace_id'
         join pg_attribute b on b.attrelid = confrelid and b.attnum = other and b.attname = 'workspace_id')`,
  // They read with the rights of their owner, for whom no policy holds.
  `select relname as name, 'reads as its owner' as gap from pg_class
    where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))`,
  `select proname as name, 'runs as its owner' as gap from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef`,
];

/** Everything in the database by which a row could be seen from another workspace, in words; empty when all is well. */
export async function policyGaps(ownerUrl: string): Promise<readonly string[]> {
  const rows = await select<{ name: string; gap: string }>(
    ownerUrl,
    `with tables as (
       select oid, relname::text, relrowsecurity from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') and not relname = any($1)
     )
     ${findings.join('\nunion all\n')} order by 1, 2`,
    [TABLES_WITHOUT_WORKSPACE],
  );
  return rows.map(({ name, gap }) => `${name}: ${gap}`);
}
