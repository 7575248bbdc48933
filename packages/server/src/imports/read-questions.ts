import {
  checkAnswers, type CheckedResponse, correctAnswers, type GivenAnswer, type GivenAnswers, isBlank, ok, refuse, type Result, scales,
  type SurveyDefinition, type SurveyQuestion, type SurveySetting,
} from '@goodword/core';
import { type AnswerColumns, answerColumns, noAnswers } from '../responses/answer-columns.js';
import { splitValues, unescapeCell } from './csv-cell.js';
import type { QuestionColumn } from './import-fields.js';
import type { RowRefusal } from './row-cells.js';
import { truthOf } from './truth-of.js';

/** A row of a file with what it says of the questions of its survey. */
export interface AnsweredRow {
  readonly response: CheckedResponse;
  readonly answered: AnswerColumns;
}

export interface QuestionRules {
  readonly definition: SurveyDefinition;
  readonly columns: readonly QuestionColumn[];
  /** Whether the file has columns of its own for these, which then say what they are. */
  readonly hasComment: boolean;
  readonly hasReasons: boolean;
}

/**
 * Reads the answers to the questions of a survey.
 *
 * They are checked as if they had been sent. The score, the comment and the reasons of the row stay what its own columns say, as
 * they may have been corrected by hand; where it has no such columns they come from the questions.
 *
 * @returns a function from the cells of a row, its response and its contact address; a row that answers no question stays as it is
 */
export function questionReader(
  { definition, columns, hasComment, hasReasons }: QuestionRules,
): (cells: readonly string[], response: CheckedResponse, address: string) => Result<AnsweredRow, RowRefusal> {
  // Of most files nothing is looked for in each of a million rows.
  if (columns.length === 0) return (_cells, response) => ok({ response, answered: noAnswers });
  const questions = new Map(definition.questions.map((question) => [question.id, question]));
  const nps = definition.questions.find(({ kind }) => kind === 'nps');
  return (cells, response, address) => {
    const cellsOf = { answer: new Map<string, string>(), other: new Map<string, string>() };
    for (const { question, index, part } of columns) {
      const cell = unescapeCell(cells[index] ?? '');
      if (!isBlank(cell)) cellsOf[part].set(question, cell);
    }
    const answered = [...new Set([...cellsOf.answer.keys(), ...cellsOf.other.keys()])];
    if (answered.length === 0) return ok({ response, answered: noAnswers });
    const given = new Map<string, GivenAnswer>(answered.map((id) => {
      const [cell, question] = [cellsOf.answer.get(id) ?? '', questions.get(id)];
      // What the survey does not ask is refused by core, which names it.
      return [id, question === undefined ? cell : answerIn(question, cell, cellsOf.other.get(id) ?? null, address)];
    }));
    if (nps?.kind === 'nps' && !given.has(nps.id)) given.set(nps.id, onScaleOf(response, nps.scale ?? 'zero-to-ten'));
    const { branch, staff, product, channel } = response;
    const checked = checkedInItsLanguage(definition, Object.fromEntries(given), { branch, staff, product, channel });
    if (!checked.ok) return checked;
    const answers = checked.value;
    if (answers.score !== response.score) return refuse({ kind: 'import/rescaling-differs', score: answers.score });
    const comment = hasComment || response.comment !== null ? response.comment : answers.comment;
    const reasons = hasReasons || response.reasons.length > 0 ? response.reasons : answers.reasons;
    const kept = correctAnswers(definition, answers.answers, { ...answers, comment, reasons });
    return ok({ response: { ...response, comment, reasons }, answered: answerColumns({ ...answers, answers: kept }) });
  };
}

/** In which language it was answered no file says: in the one in which most of it was asked. */
function checkedInItsLanguage(definition: SurveyDefinition, given: GivenAnswers, where: SurveySetting): ReturnType<typeof checkAnswers> {
  const unknown = checkAnswers(definition, given, where);
  if (!unknown.ok || unknown.value.dropped.length === 0) return unknown;
  let [best, fewest] = [unknown, unknown.value.dropped.length];
  for (const language of definition.languages) {
    const checked = checkAnswers(definition, given, { ...where, language });
    if (checked.ok && checked.value.dropped.length < fewest) [best, fewest] = [checked, checked.value.dropped.length];
  }
  return best;
}

function answerIn(question: SurveyQuestion, cell: string, other: string | null, address: string): GivenAnswer {
  switch (question.kind) {
    case 'nps':
    case 'rating':
    case 'comment':
      return cell;
    case 'reasons':
      return splitValues(cell);
    case 'choice':
      return { codes: splitValues(cell), other };
    case 'consent':
      return truthOf(cell) ?? cell;
    case 'contactMe': {
      const wanted = truthOf(cell);
      if (wanted === null) return cell;
      return { wanted, address: wanted && question.asksAddress === true ? address : null };
    }
  }
}

/** What was chosen on the scale of the question; nothing when the score was converted by another rule than that of its scale. */
function onScaleOf({ score, rescaledFrom, rescaledBy }: CheckedResponse, scale: keyof typeof scales): number | null {
  const { rescaling } = scales[scale];
  if (rescaling === null) return score;
  return rescaledBy === rescaling.rule ? rescaledFrom : null;
}
