import { Migration } from '@mikro-orm/migrations';

export class Migration20261128013212_Holidays extends Migration {

  override name = 'Migration20261128013212_Holidays';

  override up(): void | Promise<void> {
    this.addSql(`create table "holiday" ("workspace_id" uuid not null, "day" date not null, primary key ("workspace_id", "day"));`);

    this.addSql(`alter table "holiday" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "holiday" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "holiday" cascade;`);
  }

}
