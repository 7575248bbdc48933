import { Migration } from '@mikro-orm/migrations';

export class Migration20261128010856_SurveyWaves extends Migration {

  override name = 'Migration20261128010856_SurveyWaves';

  override up(): void | Promise<void> {
    this.addSql(`create table "survey_wave" ("workspace_id" uuid not null, "id" uuid not null, "survey_id" uuid not null, "status" text not null, "starts_on" date not null, "weeks" smallint not null, "hour" smallint null, "customers" jsonb not null, "drawn" int null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "survey_wave_workspace_id_survey_id_created_at_id_index" on "survey_wave" ("workspace_id", "survey_id", "created_at", "id");`);

    this.addSql(`create table "survey_wave_waiting" ("workspace_id" uuid not null, "wave_id" uuid not null, "day" date not null, "customer_id" uuid not null, primary key ("workspace_id", "wave_id", "day", "customer_id"));`);
    this.addSql(`create index "survey_wave_waiting_workspace_id_customer_id_index" on "survey_wave_waiting" ("workspace_id", "customer_id");`);

    this.addSql(`alter table "invitation" add "wave_id" uuid null, add "wave_day" date null;`);
    this.addSql(`alter table "invitation" alter column "interaction_id" drop not null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_wave_id_foreign" foreign key ("workspace_id", "wave_id") references "survey_wave" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_wave_id_customer_id_unique" unique ("workspace_id", "wave_id", "customer_id");`);
    this.addSql(`alter table "invitation" add constraint "invitation_occasion" check ((interaction_id is null) <> (wave_id is null) and (wave_id is null) = (wave_day is null));`);

    this.addSql(`alter table "survey_wave" add constraint "survey_wave_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "survey_wave" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey_wave" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "survey_wave_waiting" add constraint "survey_wave_waiting_workspace_id_wave_id_foreign" foreign key ("workspace_id", "wave_id") references "survey_wave" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "survey_wave_waiting" add constraint "survey_wave_waiting_workspace_id_customer_id_foreign" foreign key ("workspace_id", "customer_id") references "customer" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "survey_wave_waiting" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey_wave_waiting" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

}
