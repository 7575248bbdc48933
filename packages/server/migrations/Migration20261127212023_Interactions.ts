import { Migration } from '@mikro-orm/migrations';

export class Migration20261127212023_Interactions extends Migration {

  override name = 'Migration20261127212023_Interactions';

  override up(): void | Promise<void> {
    this.addSql(`create table "customer_consent" ("workspace_id" uuid not null, "id" uuid not null, "customer_id" uuid not null, "channel" text null, "contact_kind" text null, "state" text not null, "source" text not null, "at" timestamptz(3) not null, "actor" text not null, "actor_name" text not null, "created_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "customer_consent_workspace_id_customer_id_at_id_index" on "customer_consent" ("workspace_id", "customer_id", "at", "id");`);

    this.addSql(`create table "interaction" ("workspace_id" uuid not null, "id" uuid not null, "type" text not null, "customer_id" uuid null, "branch_id" uuid null, "staff_member_id" uuid null, "product_id" uuid null, "channel_id" uuid null, "occurred_at" timestamptz(3) not null, "amount" bigint null, "currency" text null, "refunded_amount" bigint not null, "status" text not null, "ended_at" timestamptz(3) null, "attributes" jsonb not null, "external_id" text null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("workspace_id", "id"));`);
    this.addSql(`create index "interaction_workspace_id_occurred_at_id_index" on "interaction" ("workspace_id", "occurred_at", "id");`);
    this.addSql(`create index "interaction_workspace_id_customer_id_occurred_at_id_index" on "interaction" ("workspace_id", "customer_id", "occurred_at", "id");`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_type_external_id_unique" unique ("workspace_id", "type", "external_id");`);

    this.addSql(`alter table "customer_consent" add constraint "customer_consent_workspace_id_customer_id_foreign" foreign key ("workspace_id", "customer_id") references "customer" ("workspace_id", "id") on update no action on delete cascade;`);
    this.addSql(`alter table "customer_consent" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "customer_consent" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);

    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_customer_id_foreign" foreign key ("workspace_id", "customer_id") references "customer" ("workspace_id", "id") on update no action on delete set null (customer_id);`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_branch_id_foreign" foreign key ("workspace_id", "branch_id") references "branch" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_staff_member_id_foreign" foreign key ("workspace_id", "staff_member_id") references "staff_member" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_product_id_foreign" foreign key ("workspace_id", "product_id") references "product" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_channel_id_foreign" foreign key ("workspace_id", "channel_id") references "channel" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "interaction" add constraint "interaction_money" check ((amount is null) = (currency is null) and amount >= 0);`);
    this.addSql(`alter table "interaction" add constraint "interaction_refunded" check (refunded_amount >= 0 and refunded_amount <= coalesce(amount, 0));`);
    this.addSql(`alter table "interaction" enable row level security;`);
    this.addSql(`create policy "only_current_workspace" on "interaction" using (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid) with check (workspace_id = nullif(current_setting('goodword.workspace', true), '')::uuid);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "customer_consent" cascade;`);
    this.addSql(`drop table if exists "interaction" cascade;`);
  }

}
