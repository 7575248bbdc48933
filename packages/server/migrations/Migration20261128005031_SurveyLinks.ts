import { Migration } from '@mikro-orm/migrations';

export class Migration20261128005031_SurveyLinks extends Migration {

  override name = 'Migration20261128005031_SurveyLinks';

  override up(): void | Promise<void> {
    this.addSql(`create table "survey_link" ("workspace_id" uuid not null, "id" uuid not null, "token_hash" text not null, "kind" text not null, "survey_id" uuid not null, "survey_version_id" uuid null, "invitation_id" uuid null, "response_id" uuid null, "branch" text null, "product" text null, "staff" text null, "channel" text null, "language" text null, "origins" text[] not null, "expires_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "survey_link_workspace_id_survey_id_created_at_id_index" on "survey_link" ("workspace_id", "survey_id", "created_at", "id");`);
    this.addSql(`create index "survey_link_workspace_id_invitation_id_index" on "survey_link" ("workspace_id", "invitation_id");`);
    this.addSql(`create index "survey_link_workspace_id_response_id_index" on "survey_link" ("workspace_id", "response_id");`);
    this.addSql(`alter table "survey_link" add constraint "survey_link_workspace_id_token_hash_unique" unique ("workspace_id", "token_hash");`);

    this.addSql(`alter table "response" add "passed_over" text[] null;`);

    this.addSql(`alter table "survey_link" add constraint "survey_link_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "survey_link" add constraint "survey_link_workspace_id_survey_version_id_foreign" foreign key ("workspace_id", "survey_version_id") references "survey_version" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "survey_link" add constraint "survey_link_workspace_id_invitation_id_foreign" foreign key ("workspace_id", "invitation_id") references "invitation" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "survey_link" add constraint "survey_link_workspace_id_response_id_foreign" foreign key ("workspace_id", "response_id") references "response" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "survey_link" add constraint "survey_link_invitation" check ((kind = 'invitation') = (invitation_id is not null));`);
    this.addSql(`alter table "survey_link" add constraint "survey_link_response" check ((kind = 'answer') = (response_id is not null));`);
    this.addSql(`alter table "survey_link" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey_link" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "survey_link" cascade;`);

    this.addSql(`alter table "response" drop column "passed_over";`);
  }

}
