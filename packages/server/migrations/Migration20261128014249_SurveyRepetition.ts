import { Migration } from '@mikro-orm/migrations';

export class Migration20261128014249_SurveyRepetition extends Migration {

  override name = 'Migration20261128014249_SurveyRepetition';

  override up(): void | Promise<void> {
    this.addSql(`create table "survey_repetition" ("workspace_id" uuid not null, "id" uuid not null, "survey_id" uuid not null, "every" smallint not null, "calendar" text not null, "starts_on" date not null, "weeks" smallint not null, "hour" smallint null, "customers" jsonb not null, "first_number" int not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "survey_repetition" add constraint "survey_repetition_workspace_id_survey_id_unique" unique ("workspace_id", "survey_id");`);

    this.addSql(`alter table "survey_wave" add "number" int null;`);
    this.addSql(`alter table "survey_wave" add constraint "survey_wave_workspace_id_survey_id_number_unique" unique ("workspace_id", "survey_id", "number");`);

    this.addSql(`alter table "response" add "wave_id" uuid null;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_wave_id_foreign" foreign key ("workspace_id", "wave_id") references "survey_wave" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`update "response" set "wave_id" = "invitation"."wave_id" from "invitation" where "invitation"."workspace_id" = "response"."workspace_id" and "invitation"."response_id" = "response"."id" and "invitation"."wave_id" is not null;`);
    this.addSql(`create index "response_workspace_id_wave_id_index" on "response" ("workspace_id", "wave_id");`);

    this.addSql(`alter table "survey_repetition" add constraint "survey_repetition_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "survey_repetition" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey_repetition" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "survey_repetition" cascade;`);

    this.addSql(`alter table "response" drop constraint "response_workspace_id_wave_id_foreign";`);

    this.addSql(`drop index "response_workspace_id_wave_id_index";`);
    this.addSql(`alter table "response" drop column "wave_id";`);

    this.addSql(`alter table "survey_wave" drop constraint "survey_wave_workspace_id_survey_id_number_unique";`);
    this.addSql(`alter table "survey_wave" drop column "number";`);
  }

}
