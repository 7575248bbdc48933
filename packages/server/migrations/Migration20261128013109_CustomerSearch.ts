import { Migration } from '@mikro-orm/migrations';

export class Migration20261128013109_CustomerSearch extends Migration {

  override name = 'Migration20261128013109_CustomerSearch';

  override up(): void | Promise<void> {
    this.addSql(`alter table "customer" add "search_text" text generated always as (lower(regexp_replace(normalize(translate(coalesce(name, '') || chr(10) || coalesce(email, '') || chr(10)
  || coalesce(phone, '') || chr(10) || coalesce(external_id, ''), 'يىك', 'ییک'), NFD), '[\\u0300-\\u036f]', '', 'g'))) stored not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "customer" drop column "search_text";`);
  }

}
