import { Migration } from '@mikro-orm/migrations';

export class Migration20261128010130_AnsweredInvitations extends Migration {

  override name = 'Migration20261128010130_AnsweredInvitations';

  override up(): void | Promise<void> {
    this.addSql(`alter table "invitation" add "response_id" uuid null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_workspace_id_response_id_foreign" foreign key ("workspace_id", "response_id") references "response" ("workspace_id", "id") on update no action on delete set null (response_id);`);
    this.addSql(`create index "invitation_workspace_id_response_id_index" on "invitation" ("workspace_id", "response_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "invitation" drop constraint "invitation_workspace_id_response_id_foreign";`);

    this.addSql(`drop index "invitation_workspace_id_response_id_index";`);
    this.addSql(`alter table "invitation" drop column "response_id";`);
  }

}
