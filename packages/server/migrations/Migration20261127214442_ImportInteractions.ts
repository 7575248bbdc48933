import { Migration } from '@mikro-orm/migrations';

export class Migration20261127214442_ImportInteractions extends Migration {

  override name = 'Migration20261127214442_ImportInteractions';

  override up(): void | Promise<void> {
    this.addSql(`alter table "import" alter column "survey_id" drop not null;`);

    this.addSql(`alter table "interaction" add "source_key" text null, add "import_id" uuid null;`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_import_id_foreign" foreign key ("workspace_id", "import_id") references "import" ("workspace_id", "id") on update no action on delete no action;`);
    this.addSql(`create index "interaction_workspace_id_import_id_index" on "interaction" ("workspace_id", "import_id");`);
    this.addSql(`alter table "interaction" add constraint "interaction_workspace_id_source_key_unique" unique ("workspace_id", "source_key");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "interaction" drop constraint "interaction_workspace_id_import_id_foreign";`);

    this.addSql(`alter table "import" alter column "survey_id" set not null;`);

    this.addSql(`drop index "interaction_workspace_id_import_id_index";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_workspace_id_source_key_unique";`);
    this.addSql(`alter table "interaction" drop column "source_key", drop column "import_id";`);
  }

}
