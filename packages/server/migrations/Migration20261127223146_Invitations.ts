import { Migration } from '@mikro-orm/migrations';

export class Migration20261127223146_Invitations extends Migration {

  override name = 'Migration20261127223146_Invitations';

  override up(): void | Promise<void> {
    this.addSql(`create table "invitation" ("workspace_id" uuid not null, "id" uuid not null, "customer_id" uuid not null, "survey_id" uuid not null, "interaction_id" uuid not null, "status" text not null, "channel" text null, "scheduled_at" timestamptz(3) null, "reasons" jsonb not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "invitation_workspace_id_customer_id_created_at_id_index" on "invitation" ("workspace_id", "customer_id", "created_at", "id");`);
    this.addSql(`create index "invitation_workspace_id_created_at_id_index" on "invitation" ("workspace_id", "created_at", "id");`);
    this.addSql(`create index "invitation_workspace_id_interaction_id_index" on "invitation" ("workspace_id", "interaction_id");`);
    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_survey_id_interaction_id_unique" unique ("workspace_id", "survey_id", "interaction_id");`);

    this.addSql(`create table "survey_trigger" ("workspace_id" uuid not null, "id" uuid not null, "survey_id" uuid not null, "trigger" jsonb not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "survey_trigger" add constraint "survey_trigger_workspace_id_survey_id_unique" unique ("workspace_id", "survey_id");`);

    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_customer_id_foreign" foreign key ("workspace_id", "customer_id") references "customer" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_interaction_id_foreign" foreign key ("workspace_id", "interaction_id") references "interaction" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "invitation" add constraint "invitation_scheduled" check (status <> 'scheduled' or (scheduled_at is not null and channel is not null));`);
    this.addSql(`alter table "invitation" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "invitation" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "survey_trigger" add constraint "survey_trigger_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "survey_trigger" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey_trigger" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "invitation" cascade;`);
    this.addSql(`drop table if exists "survey_trigger" cascade;`);
  }

}
