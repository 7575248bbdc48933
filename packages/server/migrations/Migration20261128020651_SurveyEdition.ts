import { Migration } from '@mikro-orm/migrations';

export class Migration20261128020651_SurveyEdition extends Migration {

  override name = 'Migration20261128020651_SurveyEdition';

  override up(): void | Promise<void> {
    this.addSql(`alter table "survey" add "edition" int not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "survey" drop column "edition";`);
  }

}
