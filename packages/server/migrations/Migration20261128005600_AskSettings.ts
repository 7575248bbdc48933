import { Migration } from '@mikro-orm/migrations';

export class Migration20261128005600_AskSettings extends Migration {

  override name = 'Migration20261128005600_AskSettings';

  override up(): void | Promise<void> {
    this.addSql(`create table "contact_budget" ("workspace_id" uuid not null, "budget" jsonb not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id"));`);
    this.addSql(`alter table "contact_budget" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "contact_budget" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "survey_trigger" add "currency" text null;`);

    this.addSql(`create index "invitation_workspace_id_survey_id_scheduled_at_index" on "invitation" ("workspace_id", "survey_id", "scheduled_at");`);
    this.addSql(`create index "invitation_workspace_id_survey_id_sent_at_index" on "invitation" ("workspace_id", "survey_id", "sent_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "contact_budget" cascade;`);

    this.addSql(`alter table "survey_trigger" drop column "currency";`);

    this.addSql(`drop index "invitation_workspace_id_survey_id_scheduled_at_index";`);
    this.addSql(`drop index "invitation_workspace_id_survey_id_sent_at_index";`);
  }

}
