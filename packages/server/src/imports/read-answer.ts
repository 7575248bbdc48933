import {
  categoryOf, checkResponse, type CheckedResponse, excludeResponse, type ImportLabelMismatch, isBlank, type KnownRefusal, parseScore,
  type ScaleName, scales, type SurveyDefinition, trimmed,
} from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { AnswerColumns } from '../responses/answer-columns.js';
import { type AnswerField, answerFields } from './answer-fields.js';
import { splitValues } from './csv-cell.js';
import { labelCategory } from './label-category.js';
import { questionReader } from './read-questions.js';
import { type CellRules, hashOfCells, type ReadRow, rowCells, type RowProblem, type RowRefusal } from './row-cells.js';
import { shortened } from './shortened.js';
import { truthOf } from './truth-of.js';

/** Longest id that a source may give its rows: together with its kind it is part of an index. */
const LONGEST_SOURCE_ID = 200;

/** A row of a file of answers that may be stored. */
export interface AnswerRow extends CheckedResponse, AnswerColumns {
  /** The id that the source gave the row; `null` when it has none. */
  readonly sourceId: string | null;
  /** An answer of ours that this row may be, exported earlier. */
  readonly answerId: string | null;
  /** What the cells of the row say, in a few characters; only where there is no source id. */
  readonly rowHash: string | null;
  /** Who answered, as JSON of a checked customer: equal people are equal texts. */
  readonly customer: string | null;
  /** `null`: it counts. */
  readonly exclusionReason: string | null;
  readonly warning: RowProblem<ImportLabelMismatch> | null;
}

export interface AnswerRules extends CellRules<AnswerField> {
  /** On which the scores of the file are, unless a row says that its score was converted already. */
  readonly scale: ScaleName;
  /** Whether the file itself, and not the survey, decides for the scale. */
  readonly scaleIsDeclared: boolean;
  /** What the survey asks. */
  readonly definition: SurveyDefinition;
  readonly now: Date;
}

/** Reads the rows of one file: a function from cells to an answer, or to what is wrong with it. */
export function answerReader(rules: AnswerRules): (cells: readonly string[]) => ReadRow<AnswerRow> {
  const { columns, now } = rules;
  const reading = rowCells<AnswerField>(answerFields, rules);
  const hasRule = reading.has('rescaledBy');
  const hasExclusion = reading.has('excludedFromScore');
  const hasLabel = reading.has('label');
  const readQuestions = questionReader({
    definition: rules.definition, columns: columns.questions, hasComment: reading.has('comment'), hasReasons: reading.has('reasons'),
  });

  return (cells) => {
    const text = (field: AnswerField): string => reading.text(cells, field);
    const orDefault = (field: AnswerField): string | null => reading.orDefault(cells, field);
    const refused = (field: AnswerField | null, problem: RowRefusal) => reading.refused(cells, field, problem);

    const miscounted = reading.miscounted(cells);
    if (miscounted !== null) return miscounted;
    let scale = rules.scale;
    let scoreField: AnswerField = 'score';
    if (hasRule) {
      // A file that says which scores were converted holds the converted ones: they are from 0 to 10.
      if (!rules.scaleIsDeclared) scale = 'zero-to-ten';
      const rule = trimmed(text('rescaledBy'));
      if (rule !== '') {
        const converted = Object.values(scales).find(({ rescaling }) => rescaling?.rule === rule);
        if (converted === undefined) return refused('rescaledBy', { kind: 'import/rescaling-unknown' });
        scale = converted.name;
        scoreField = 'rescaledFrom';
      }
    }
    const values = (field: 'reasons' | 'tags'): readonly string[] => splitValues(orDefault(field) ?? '');
    const checked = checkResponse({
      score: text(scoreField),
      comment: orDefault('comment'),
      respondedAt: reading.instant(cells, 'respondedAt'),
      branch: orDefault('branch'),
      staff: orDefault('staff'),
      product: orDefault('product'),
      channel: orDefault('channel'),
      reasons: values('reasons'),
      tags: values('tags'),
      note: orDefault('note'),
      attributes: reading.attributes(cells),
    }, scale, now);
    if (!checked.ok) {
      const { refusal } = checked;
      if (refusal.kind === 'response/date-unreadable') {
        return refused('respondedAt', { kind: 'import/date-unreadable', format: rules.dateFormat });
      }
      if (refusal.kind.startsWith('score/')) return refused(scoreField, refusal);
      return reading.refusedThere(cells, refusal) ?? refused(fieldOf(refusal), refusal);
    }
    if (scoreField === 'rescaledFrom') {
      const stated = parseScore(text('score'));
      if (!stated.ok) return refused('score', stated.refusal);
      if (stated.value.score !== checked.value.score) {
        return refused('score', { kind: 'import/rescaling-differs', score: checked.value.score });
      }
    }
    const answered = readQuestions(cells, checked.value, text('contactAddress'));
    if (!answered.ok) {
      const { refusal } = answered;
      const at = columns.questions.find(({ question }) => 'question' in refusal && question === refusal.question);
      return at === undefined ? refused('score', refusal) : reading.refusedAt(cells, at.index, refusal);
    }
    let exclusionReason: string | null = null;
    if (hasExclusion) {
      const excluded = truthOf(text('excludedFromScore'));
      if (excluded === null) return refused('excludedFromScore', { kind: 'import/truth-unreadable' });
      const exclusion = excluded ? excludeResponse(text('exclusionReason')) : null;
      if (exclusion?.ok === false) return refused('exclusionReason', exclusion.refusal);
      exclusionReason = exclusion?.value.exclusionReason ?? null;
    }
    const customer = reading.customer(cells);
    if (!customer.ok) return reading.refusedThere(cells, customer.refusal) ?? refused(null, customer.refusal);
    const id = trimmed(text('id'));
    const sourceId = trimmed(text('sourceId')) || id || null;
    if (sourceId !== null && (sourceId.length > LONGEST_SOURCE_ID || /\0|\p{Surrogate}/u.test(sourceId))) {
      return refused(id === sourceId ? 'id' : 'sourceId', { kind: 'import/source-id-malformed', limit: LONGEST_SOURCE_ID });
    }
    const label = hasLabel ? text('label') : '';
    const category = categoryOf(checked.value.score);
    return {
      ok: true,
      row: {
        ...answered.value.response,
        ...answered.value.answered,
        sourceId,
        answerId: [id, sourceId ?? ''].find((each) => isUuid(each))?.toLowerCase() ?? null,
        rowHash: sourceId === null ? hashOfCells(cells) : null,
        customer: customer.value,
        exclusionReason,
        warning: isBlank(label) || labelCategory(label) === category ? null : {
          column: columns.names[columns.indexOf.get('label') ?? -1] ?? null,
          value: shortened(label),
          problem: { kind: 'import/label-mismatch', label: shortened(label), category },
        },
      },
    };
  };
}

/** The field that a refusal is about; `null` when it is about the row. */
function fieldOf(refusal: KnownRefusal): AnswerField | null {
  switch (refusal.kind) {
    case 'response/comment-too-long':
      return 'comment';
    case 'response/date-out-of-range':
      return 'respondedAt';
    case 'response/text-too-long':
    case 'response/text-not-storable':
    case 'response/too-many-values':
      return refusal.field === 'reason' ? 'exclusionReason' : refusal.field;
    default:
      return null;
  }
}
