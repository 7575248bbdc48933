import { Migration } from '@mikro-orm/migrations';

export class Migration20261128010201_ResponseComposite extends Migration {

  override name = 'Migration20261128010201_ResponseComposite';

  override up(): void | Promise<void> {
    this.addSql(`alter table "response" add "composite" jsonb null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "response" drop column "composite";`);
  }

}
