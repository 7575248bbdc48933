import { Migration } from '@mikro-orm/migrations';

export class Migration20261127213508_Events extends Migration {

  override name = 'Migration20261127213508_Events';

  override up(): void | Promise<void> {
    this.addSql(`create table "event" ("workspace_id" uuid not null, "id" uuid not null, "kind" text not null, "ids" jsonb not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "event_workspace_id_created_at_id_index" on "event" ("workspace_id", "created_at", "id");`);

    this.addSql(`alter table "event" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "event" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "event" cascade;`);
  }

}
