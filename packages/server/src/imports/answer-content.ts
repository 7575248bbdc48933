import { revisionOf } from '@goodword/core/surveys/definitions';
import { holdSurveys } from '../surveys/survey.queries.js';
import { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import { answerFields, type AnswerField } from './answer-fields.js';
import { copyCell, copyList, NULL } from './copy-cell.js';
import type { FileContent } from './file-content.js';
import { answerReader, type AnswerRow, type AnswerRules } from './read-answer.js';
import { listKeys } from './store-staged-rows.js';

/** From id to warning: what a refused row has not. */
const NOTHING_READ = `${NULL}\t`.repeat(26);

/** The survey that the answers of a file go into, and how they are to be read. */
export interface AnswerDestination {
  readonly workspaceId: string;
  readonly surveyId: string;
  /** What is asked, as the rows are read. */
  readonly version: SurveyVersionRow;
  readonly rules: Omit<AnswerRules, 'columns'>;
}

/** A file of answers. What a person deleted stays deleted. */
export function answerContent({ workspaceId, surveyId, version, rules }: AnswerDestination): FileContent<AnswerField> {
  const { id: versionId, definition } = version;
  // Our own ids, which are UUIDs read from the database, stand as constants that PostgreSQL can plan with.
  const named = (sql: string): string => sql.replaceAll(':workspace', `'${workspaceId}'::uuid`)
    .replaceAll(':survey', `'${surveyId}'::uuid`).replaceAll(':version', `'${versionId}'::uuid`);
  return {
    fields: answerFields,
    idFields: ['sourceId', 'id'],
    sameId: 'source_id',
    staging: `
      create temporary table import_row (
        place int not null, line int not null, id uuid, source_id text, answer_id uuid, row_hash text,
        score smallint, rescaled_from double precision, rescaled_by text, comment text, reasons text[],
        branch text, staff text, product text, channel text, responded_at timestamptz(3), attributes jsonb, tags text[],
        note text, answers jsonb, composite jsonb, passed_over text[], may_be_contacted boolean, wants_contact boolean,
        contact_address text, exclusion_reason text, customer text, warning text, refusal text
      )`,
    stagerOf: (columns) => {
      const read = answerReader({ ...rules, columns });
      return (cells, place, line, id) => {
        const found = read(cells);
        return found.ok
          ? { isRefused: false, text: `${place}\t${line}\t${id}\t${lineOf(found.row)}\n` }
          : { isRefused: true, text: `${place}\t${line}\t${NOTHING_READ}${copyCell(JSON.stringify(found.refused))}\n` };
      };
    },
    // A draft that nobody has answered is changed in place, so this version may ask something else by now.
    hold: async ({ em }) => {
      const survey = (await holdSurveys(em, workspaceId, [surveyId])).get(surveyId);
      const current = await em.findOne(SurveyVersionRow, { workspaceId, id: versionId });
      const revision = current === null ? 'meaning' : revisionOf(definition, current.definition);
      const asksTheSame = revision === 'same' || revision === 'words';
      return survey !== undefined && survey.status !== 'closed' && asksTheSame ? null : { kind: 'import/survey-changed' };
    },
    listFresh: (transaction) => listKeys(transaction, named(`
      select place, source_key from (
        select place, answer_id, case when source_id is not null then 'id:' || source_id
          else 'row:' || row_hash || ':' || row_number() over (partition by row_hash order by place) end as source_key
        from import_row where refusal is null
      ) as row
      where not exists (select from response known
          where known.workspace_id = :workspace and known.survey_id = :survey and known.source_key = row.source_key)
        and not exists (select from response known where known.workspace_id = :workspace and known.id = row.answer_id)
        and not exists (select from response_change change
          where change.workspace_id = :workspace and change.survey_id = :survey and change.source_key = row.source_key
            and change.kind = 'deleted')
        and not exists (select from response_change change
          where change.workspace_id = :workspace and change.response_id = row.answer_id and change.kind = 'deleted')
      order by place`)),
    storing: named(`
      insert into response (
        workspace_id, id, survey_id, survey_version_id, customer_id, score, rescaled_from, rescaled_by, comment, reasons,
        branch_id, staff_member_id, product_id, channel_id, responded_at, attributes, tags, note,
        answers, composite, passed_over, may_be_contacted, wants_contact, contact_address,
        excluded_from_score, exclusion_reason, source_key, import_id, created_at, updated_at)
      select :workspace, row.id, :survey, :version, import_person.customer_id, row.score, row.rescaled_from,
        row.rescaled_by, row.comment, row.reasons, branch.id, staff_member.id, product.id, channel.id,
        row.responded_at, row.attributes, row.tags, row.note,
        row.answers, row.composite, row.passed_over, row.may_be_contacted, row.wants_contact, row.contact_address, row.exclusion_reason is not null,
        row.exclusion_reason, import_key.source_key, ?::uuid, ?::timestamptz, ?::timestamptz
      from import_key join import_row as row using (place)
      left join branch on branch.workspace_id = :workspace and branch.code = row.branch
      left join staff_member on staff_member.workspace_id = :workspace and staff_member.code = row.staff
      left join product on product.workspace_id = :workspace and product.code = row.product
      left join channel on channel.workspace_id = :workspace and channel.code = row.channel
      left join import_person on import_person.customer = row.customer
      where import_key.place >= ? and import_key.place < ?
      order by import_key.place
      on conflict (workspace_id, survey_id, source_key) do nothing`),
  };
}

/** From source id to refusal. */
function lineOf(row: AnswerRow): string {
  return `${copyCell(row.sourceId)}\t${row.answerId ?? NULL}\t${row.rowHash ?? NULL}\t${row.score}`
    + `\t${row.rescaledFrom ?? NULL}\t${copyCell(row.rescaledBy)}\t${copyCell(row.comment)}\t${copyList(row.reasons)}`
    + `\t${copyCell(row.branch)}\t${copyCell(row.staff)}\t${copyCell(row.product)}\t${copyCell(row.channel)}`
    + `\t${row.respondedAt.toISOString()}\t${copyCell(JSON.stringify(row.attributes))}\t${copyList(row.tags)}\t${copyCell(row.note)}`
    + `\t${jsonCell(row.answers)}\t${jsonCell(row.composite)}\t${row.passedOver === null ? NULL : copyList(row.passedOver)}`
    + `\t${row.mayBeContacted ?? NULL}\t${row.wantsContact ?? NULL}\t${copyCell(row.contactAddress)}`
    + `\t${copyCell(row.exclusionReason)}\t${copyCell(row.customer)}`
    + `\t${jsonCell(row.warning)}\t${NULL}`;
}

function jsonCell(value: object | null): string {
  return value === null ? NULL : copyCell(JSON.stringify(value));
}
