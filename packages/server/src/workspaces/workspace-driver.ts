import type { Configuration } from '@mikro-orm/core';
import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { ArrayPlatform } from '../array-platform.js';
import { WORKSPACE_SETTING } from './workspace-policy.js';

type BeginOptions = NonNullable<Parameters<PostgreSqlConnection['begin']>[0]>;

/**
 * Names the workspace of a transaction by `SET LOCAL` and not, as MikroORM would, by `set_config()`:
 * only the statement is propagated to the workers of a Citus cluster, where after `set_config()`
 * the policies would see no workspace and hide every row.
 */
class WorkspaceConnection extends PostgreSqlConnection {
  override async begin(options: BeginOptions = {}): ReturnType<PostgreSqlConnection['begin']> {
    const { sessionContext, ...rest } = options;
    const transaction = await super.begin(rest);
    const workspace = sessionContext?.variables?.[WORKSPACE_SETTING];
    if (workspace === undefined) return transaction;
    try {
      // SET takes no parameters, so the value is checked before it becomes part of the statement.
      if (!isUuid(workspace)) throw new TypeError(`${WORKSPACE_SETTING}: not a UUID`);
      await this.execute(`set local ${WORKSPACE_SETTING} = '${String(workspace)}'`, [], 'run', transaction);
    } catch (cause) {
      await transaction.rollback().execute();
      throw cause;
    }
    return transaction;
  }
}

export class WorkspaceDriver extends PostgreSqlDriver {
  protected override readonly platform = new ArrayPlatform();
  protected override readonly connection: PostgreSqlConnection;

  constructor(config: Configuration) {
    super(config);
    this.connection = new WorkspaceConnection(config);
  }
}
