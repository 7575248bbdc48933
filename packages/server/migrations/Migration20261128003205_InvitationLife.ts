import { Migration } from '@mikro-orm/migrations';

export class Migration20261128003205_InvitationLife extends Migration {

  override name = 'Migration20261128003205_InvitationLife';

  override up(): void | Promise<void> {
    this.addSql(`alter table "invitation" add "sent_at" timestamptz(3) null, add "expires_at" timestamptz(3) null, add "opened_at" timestamptz(3) null, add "answered_at" timestamptz(3) null, add "declined_at" timestamptz(3) null, add "bounced_at" timestamptz(3) null, add "ended_at" timestamptz(3) null, add "under_way_since" timestamptz(3) null, add "failure_reason" text null, add "remind_at" timestamptz(3) null, add "reminded_at" timestamptz(3) null, add "reminder_reasons" jsonb null;`);
    this.addSql(`update "invitation" set "ended_at" = "created_at" where "status" = 'skipped';`);
    this.addSql(`create index "invitation_workspace_id_status_scheduled_at_index" on "invitation" ("workspace_id", "status", "scheduled_at");`);
    this.addSql(`create index "invitation_workspace_id_status_expires_at_index" on "invitation" ("workspace_id", "status", "expires_at");`);
    this.addSql(`create index "invitation_workspace_id_under_way_since_index" on "invitation" ("workspace_id", "under_way_since");`);
    this.addSql(`create index "invitation_workspace_id_remind_at_index" on "invitation" ("workspace_id", "remind_at");`);
    this.addSql(`alter table "invitation" add constraint "invitation_sent" check ((sent_at is null) = (expires_at is null));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "invitation_workspace_id_status_scheduled_at_index";`);
    this.addSql(`drop index "invitation_workspace_id_status_expires_at_index";`);
    this.addSql(`drop index "invitation_workspace_id_under_way_since_index";`);
    this.addSql(`drop index "invitation_workspace_id_remind_at_index";`);
    this.addSql(`alter table "invitation" drop constraint "invitation_sent";`);
    this.addSql(`alter table "invitation" drop column "sent_at", drop column "expires_at", drop column "opened_at", drop column "answered_at", drop column "declined_at", drop column "bounced_at", drop column "ended_at", drop column "under_way_since", drop column "failure_reason", drop column "remind_at", drop column "reminded_at", drop column "reminder_reasons";`);
  }

}
