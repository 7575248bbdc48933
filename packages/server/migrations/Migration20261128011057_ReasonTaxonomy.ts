import { Migration } from '@mikro-orm/migrations';

export class Migration20261128011057_ReasonTaxonomy extends Migration {

  override name = 'Migration20261128011057_ReasonTaxonomy';

  override up(): void | Promise<void> {
    this.addSql(`create table "reason_taxonomy" ("workspace_id" uuid not null, "reasons" jsonb not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id"));`);

    this.addSql(`alter table "reason_taxonomy" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "reason_taxonomy" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "reason_taxonomy" cascade;`);
  }

}
