import { Migration } from '@mikro-orm/migrations';

export class Migration20261127222000_SurveyDefinitions extends Migration {

  override name = 'Migration20261127222000_SurveyDefinitions';

  override up(): void | Promise<void> {
    // Surveys that are there already take answers.
    this.addSql(`alter table "survey" add "status" text null;`);
    this.addSql(`update "survey" set "status" = 'live';`);
    this.addSql(`alter table "survey" alter column "status" set not null;`);

    // What a question and a scale mean, as `surveyOfOneQuestion` of core says it.
    this.addSql(`alter table "survey_version" add "definition" jsonb null;`);
    this.addSql(`update "survey_version" set "definition" = jsonb_build_object('v', 1, 'languages', jsonb_build_array('und'), 'questions', jsonb_build_array(jsonb_build_object('kind', 'nps', 'id', 'score', 'text', jsonb_build_object('und', "question"), 'scale', "scale")));`);
    this.addSql(`alter table "survey_version" alter column "definition" set not null;`);
  }

}
