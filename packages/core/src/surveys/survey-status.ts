/**
 * Where a survey stands.
 *
 * - `draft`: being written; nobody is asked.
 * - `live`: customers are asked.
 * - `paused`: nobody is asked for now; who was asked before may still answer.
 * - `closed`: it is over, and answers are no longer taken.
 */
export type SurveyStatus = 'draft' | 'live' | 'paused' | 'closed';

/** Where a survey may go from each status. From `closed` nowhere: its numbers are complete; copy it to ask again. */
export const surveyTransitions: Readonly<Record<SurveyStatus, readonly SurveyStatus[]>> = {
  draft: ['live'],
  live: ['paused', 'closed'],
  paused: ['live', 'closed'],
  closed: [],
};
