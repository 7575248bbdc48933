import { Migration } from '@mikro-orm/migrations';

export class Migration20261127215440_Channels extends Migration {

  override name = 'Migration20261127215440_Channels';

  override up(): void | Promise<void> {
    this.addSql(`create table "channel_setting" ("workspace_id" uuid not null, "channel" text not null, "sender_name" text null, "sender_address" text null, "reply_to" text null, "dkim_selector" text null, "spf_include" text null, "webhook_url" text null, "secret_number" int not null, "secret_changed_at" timestamptz(3) null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "channel"));`);

    this.addSql(`create table "delivery" ("workspace_id" uuid not null, "message_key" text not null, "idempotency_key" text not null, "channel" text not null, "address_hash" text not null, "state" text not null, "attempts" int not null, "claimed_until" timestamptz(3) null, "provider_id" text null, "reason" text null, "code" text null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "message_key"));`);
    this.addSql(`create index "delivery_workspace_id_channel_address_hash_updated_at_index" on "delivery" ("workspace_id", "channel", "address_hash", "updated_at");`);
    this.addSql(`alter table "delivery" add constraint "delivery_workspace_id_idempotency_key_unique" unique ("workspace_id", "idempotency_key");`);

    this.addSql(`create table "mailbox_message" ("workspace_id" uuid not null, "id" uuid not null, "idempotency_key" text not null, "channel" text not null, "sender" text null, "recipient" text not null, "language" text not null, "subject" text not null, "text" text not null, "html" text null, "link" text null, "unsubscribe_link" text null, "sent_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`alter table "mailbox_message" add constraint "mailbox_message_workspace_id_idempotency_key_unique" unique ("workspace_id", "idempotency_key");`);

    this.addSql(`create table "unsubscribe_link" ("workspace_id" uuid not null, "token_hash" text not null, "customer_id" uuid not null, "channel" text not null, "language" text not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("workspace_id", "token_hash"));`);
    this.addSql(`create index "unsubscribe_link_workspace_id_customer_id_index" on "unsubscribe_link" ("workspace_id", "customer_id");`);

    this.addSql(`alter table "channel_setting" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "channel_setting" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "delivery" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "delivery" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "mailbox_message" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "mailbox_message" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "unsubscribe_link" add constraint "unsubscribe_link_workspace_id_customer_id_foreign" foreign key ("workspace_id", "customer_id") references "customer" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "unsubscribe_link" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "unsubscribe_link" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "channel_setting" cascade;`);
    this.addSql(`drop table if exists "delivery" cascade;`);
    this.addSql(`drop table if exists "mailbox_message" cascade;`);
    this.addSql(`drop table if exists "unsubscribe_link" cascade;`);
  }

}
