import { Migration } from '@mikro-orm/migrations';

export class Migration20261122000622_FirstLight extends Migration {

  override name = 'Migration20261122000622_FirstLight';

  override up(): void | Promise<void> {
    this.addSql(`create table "api_key" ("workspace_id" uuid not null, "id" uuid not null, "name" text not null, "scopes" text[] not null, "token_hash" text not null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "expires_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "api_key" add constraint "api_key_workspace_id_token_hash_unique" unique ("workspace_id", "token_hash");`);

    this.addSql(`create table "branch" ("workspace_id" uuid not null, "id" uuid not null, "code" text not null, "name" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "branch" add constraint "branch_workspace_id_code_unique" unique ("workspace_id", "code");`);

    this.addSql(`create table "channel" ("workspace_id" uuid not null, "id" uuid not null, "code" text not null, "name" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "channel" add constraint "channel_workspace_id_code_unique" unique ("workspace_id", "code");`);

    this.addSql(`create table "customer" ("workspace_id" uuid not null, "id" uuid not null, "external_id" text null, "email" text null, "email_for_lookup" text null, "phone" text null, "name" text null, "locale" text null, "time_zone" text null, "attributes" jsonb not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "customer_workspace_id_created_at_id_index" on "customer" ("workspace_id", "created_at", "id");`);
    this.addSql(`alter table "customer" add constraint "customer_workspace_id_external_id_unique" unique ("workspace_id", "external_id");`);
    this.addSql(`alter table "customer" add constraint "customer_workspace_id_email_for_lookup_unique" unique ("workspace_id", "email_for_lookup");`);
    this.addSql(`alter table "customer" add constraint "customer_workspace_id_phone_unique" unique ("workspace_id", "phone");`);

    this.addSql(`create table "idempotency_key" ("workspace_id" uuid not null, "operation" text not null, "key" text not null, "input_hash" text not null, "answer" jsonb not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "operation", "key"));`);
    this.addSql(`create index "idempotency_key_workspace_id_created_at_index" on "idempotency_key" ("workspace_id", "created_at");`);

    this.addSql(`create table "product" ("workspace_id" uuid not null, "id" uuid not null, "code" text not null, "name" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "product" add constraint "product_workspace_id_code_unique" unique ("workspace_id", "code");`);

    this.addSql(`create table "response_change" ("workspace_id" uuid not null, "id" uuid not null, "response_id" uuid not null, "survey_id" uuid not null, "source_key" text null, "kind" text not null, "actor" text not null, "actor_name" text not null, "at" timestamptz(3) not null, "reason" text null, "before" jsonb not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "response_change_workspace_id_response_id_index" on "response_change" ("workspace_id", "response_id");`);
    this.addSql(`create index "response_change_workspace_id_survey_id_source_key_index" on "response_change" ("workspace_id", "survey_id", "source_key");`);

    this.addSql(`create table "session" ("workspace_id" uuid not null, "id" uuid not null, "token_hash" text not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "session" add constraint "session_workspace_id_token_hash_unique" unique ("workspace_id", "token_hash");`);

    this.addSql(`create table "sign_in_link" ("workspace_id" uuid not null, "token_hash" text not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("workspace_id", "token_hash"));`);

    this.addSql(`create table "staff_member" ("workspace_id" uuid not null, "id" uuid not null, "code" text not null, "name" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "staff_member" add constraint "staff_member_workspace_id_code_unique" unique ("workspace_id", "code");`);

    this.addSql(`create table "survey" ("workspace_id" uuid not null, "id" uuid not null, "name" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "survey" add constraint "survey_workspace_id_name_unique" unique ("workspace_id", "name");`);

    this.addSql(`create table "import" ("workspace_id" uuid not null, "id" uuid not null, "survey_id" uuid not null, "file_name" text not null, "rows" int not null, "added" int not null, "repeated" int not null, "refused" int not null, "actor" text not null, "actor_name" text not null, "created_at" timestamptz(3) not null, "undone_at" timestamptz(3) null, "undone_actor" text null, "undone_actor_name" text null, primary key ("workspace_id", "id"));`);

    this.addSql(`create table "survey_version" ("workspace_id" uuid not null, "id" uuid not null, "survey_id" uuid not null, "number" int not null, "question" text not null, "scale" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "survey_version" add constraint "survey_version_workspace_id_survey_id_number_unique" unique ("workspace_id", "survey_id", "number");`);

    this.addSql(`create table "response" ("workspace_id" uuid not null, "id" uuid not null, "survey_id" uuid not null, "survey_version_id" uuid not null, "customer_id" uuid null, "score" smallint not null, "rescaled_from" double precision null, "rescaled_by" text null, "comment" text null, "reasons" text[] not null, "branch_id" uuid null, "staff_member_id" uuid null, "product_id" uuid null, "channel_id" uuid null, "responded_at" timestamptz(3) not null, "attributes" jsonb not null, "tags" text[] not null, "note" text null, "excluded_from_score" boolean not null, "exclusion_reason" text null, "source_key" text null, "import_id" uuid null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "response_workspace_id_responded_at_id_index" on "response" ("workspace_id", "responded_at", "id");`);
    this.addSql(`create index "response_workspace_id_updated_at_id_index" on "response" ("workspace_id", "updated_at", "id");`);
    this.addSql(`create index "response_workspace_id_customer_id_index" on "response" ("workspace_id", "customer_id");`);
    this.addSql(`create index "response_workspace_id_import_id_index" on "response" ("workspace_id", "import_id");`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_survey_id_source_key_unique" unique ("workspace_id", "survey_id", "source_key");`);

    this.addSql(`create table "workspace" ("id" uuid not null, "name" text not null, "time_zone" text not null, "calendar" text not null, "week_start" smallint not null, "demo" boolean not null, "created_at" timestamptz(3) not null, primary key ("id"));`);

    this.addSql(`alter table "api_key" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "api_key" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "branch" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "branch" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "channel" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "channel" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "customer" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "customer" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "idempotency_key" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "product" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "product" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "response_change" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "response_change" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "session" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "session" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "sign_in_link" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "sign_in_link" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "staff_member" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "staff_member" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "survey" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "import" add constraint "import_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "import" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "import" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "survey_version" add constraint "survey_version_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "survey_version" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "survey_version" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "response" add constraint "response_workspace_id_survey_id_foreign" foreign key ("workspace_id", "survey_id") references "survey" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_survey_version_id_foreign" foreign key ("workspace_id", "survey_version_id") references "survey_version" ("workspace_id", "id") on update no action;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_customer_id_foreign" foreign key ("workspace_id", "customer_id") references "customer" ("workspace_id", "id") on update no action on delete set null (customer_id);`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_branch_id_foreign" foreign key ("workspace_id", "branch_id") references "branch" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_staff_member_id_foreign" foreign key ("workspace_id", "staff_member_id") references "staff_member" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_product_id_foreign" foreign key ("workspace_id", "product_id") references "product" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_channel_id_foreign" foreign key ("workspace_id", "channel_id") references "channel" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "response" add constraint "response_workspace_id_import_id_foreign" foreign key ("workspace_id", "import_id") references "import" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "response" add constraint "response_score_range" check (score >= 0 and score <= 10);`);
    this.addSql(`alter table "response" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "response" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "response" drop constraint "response_workspace_id_branch_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_channel_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_customer_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_product_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_staff_member_id_foreign";`);
    this.addSql(`alter table "import" drop constraint "import_workspace_id_survey_id_foreign";`);
    this.addSql(`alter table "survey_version" drop constraint "survey_version_workspace_id_survey_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_survey_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_import_id_foreign";`);
    this.addSql(`alter table "response" drop constraint "response_workspace_id_survey_version_id_foreign";`);

    this.addSql(`drop table if exists "api_key" cascade;`);
    this.addSql(`drop table if exists "branch" cascade;`);
    this.addSql(`drop table if exists "channel" cascade;`);
    this.addSql(`drop table if exists "customer" cascade;`);
    this.addSql(`drop table if exists "idempotency_key" cascade;`);
    this.addSql(`drop table if exists "product" cascade;`);
    this.addSql(`drop table if exists "response_change" cascade;`);
    this.addSql(`drop table if exists "session" cascade;`);
    this.addSql(`drop table if exists "sign_in_link" cascade;`);
    this.addSql(`drop table if exists "staff_member" cascade;`);
    this.addSql(`drop table if exists "survey" cascade;`);
    this.addSql(`drop table if exists "import" cascade;`);
    this.addSql(`drop table if exists "survey_version" cascade;`);
    this.addSql(`drop table if exists "response" cascade;`);
    this.addSql(`drop table if exists "workspace" cascade;`);
  }

}
