import { Migration } from '@mikro-orm/migrations';

export class Migration20261127224000_ResponseAnswers extends Migration {

  override name = 'Migration20261127224000_ResponseAnswers';

  override up(): void | Promise<void> {
    this.addSql(`alter table "response" add "answers" jsonb null, add "may_be_contacted" boolean null, add "wants_contact" boolean null, add "contact_address" text null;`);
  }

}
