import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const waveFields = graphql(`
  fragment SurveyWaveFields on SurveyWave {
    id
    number
    status
    startsOn
    weeks
    hour
    customers
    progress { scheduled skipped sent }
    survey { id name }
    createdAt
  }
`);

const repetitionFields = graphql(`
  fragment SurveyRepetitionFields on SurveyRepetition {
    every
    calendar
    startsOn
    weeks
    hour
    nextWave { number startsOn }
  }
`);

const scheduleDocument = graphql(`
  mutation scheduleWave($surveyId: ID!, $wave: WaveInput!) {
    scheduleWave(surveyId: $surveyId, wave: $wave) {
      __typename
      ... on SurveyWave { ...SurveyWaveFields }
      ... on Refusal { kind message }
    }
  }
`, [waveFields]);

const pauseDocument = graphql(`
  mutation pauseWave($id: ID!) {
    changed: pauseWave(id: $id) { __typename ... on SurveyWave { ...SurveyWaveFields } ... on Refusal { kind message } }
  }
`, [waveFields]);

const resumeDocument = graphql(`
  mutation resumeWave($id: ID!) {
    changed: resumeWave(id: $id) { __typename ... on SurveyWave { ...SurveyWaveFields } ... on Refusal { kind message } }
  }
`, [waveFields]);

const cancelDocument = graphql(`
  mutation cancelWave($id: ID!) {
    changed: cancelWave(id: $id) { __typename ... on SurveyWave { ...SurveyWaveFields } ... on Refusal { kind message } }
  }
`, [waveFields]);

const waveDocument = graphql('query surveyWave($id: ID!) { surveyWave(id: $id) { ...SurveyWaveFields } }', [waveFields]);

const wavesDocument = graphql('query wavesOfSurvey($surveyId: ID!) { survey(id: $surveyId) { waves { ...SurveyWaveFields } } }', [waveFields]);

const repeatDocument = graphql(`
  mutation setSurveyRepetition($surveyId: ID!, $repetition: SurveyRepetitionInput) {
    setSurveyRepetition(surveyId: $surveyId, repetition: $repetition) {
      __typename
      ... on Survey { repetition { ...SurveyRepetitionFields } }
      ... on Refusal { kind message }
    }
  }
`, [repetitionFields]);

const repetitionDocument = graphql(
  'query repetitionOfSurvey($surveyId: ID!) { survey(id: $surveyId) { repetition { ...SurveyRepetitionFields } } }', [repetitionFields]);

type RepeatAnswer = ResultOf<typeof repeatDocument>['setSurveyRepetition'];
type ScheduleAnswer = ResultOf<typeof scheduleDocument>['scheduleWave'];
type ChangeAnswer = ResultOf<typeof pauseDocument>['changed'];

/** One round of a survey over a list of customers, spread over days, and how far it has come. */
export type SurveyWave = ResultOf<typeof waveFields>;
export type WaveInput = VariablesOf<typeof scheduleDocument>['wave'];
/** How a survey is asked again and again, and which wave is next. */
export type SurveyRepetition = ResultOf<typeof repetitionFields>;
export type SurveyRepetitionInput = NonNullable<VariablesOf<typeof repeatDocument>['repetition']>;
export type RepeatSurveyRefusal = Exclude<RepeatAnswer, { __typename: 'Survey' }>;
export type ScheduleWaveRefusal = Exclude<ScheduleAnswer, { __typename: 'SurveyWave' }>;
export type ChangeWaveRefusal = Exclude<ChangeAnswer, { __typename: 'SurveyWave' }>;

export interface WaveRequests {
  /**
   * Has a list of customers asked, spread over weeks: each on one day, once; of the list, the `sampleShare` of the survey. Not repeated after a lost answer, as a second wave would
   * be a second list.
   *
   * @example
   * await goodword.waves.schedule(surveyId, { customers: { languages: ['fa'] }, startsOn: '2026-11-30', weeks: 2, hour: 10 });
   */
  readonly schedule: (surveyId: string, wave: WaveInput, options?: RequestOptions) => Promise<Result<SurveyWave, ScheduleWaveRefusal>>;
  /** A wave; `null` when there is none. */
  readonly read: (id: string, options?: RequestOptions) => Promise<SurveyWave | null>;
  /** The waves of a survey, the newest first; none when there is no such survey. */
  readonly list: (surveyId: string, options?: RequestOptions) => Promise<readonly SurveyWave[]>;
  /** Nothing of it is planned or goes out until it is resumed. */
  readonly pause: (id: string, options?: RequestOptions) => Promise<Result<SurveyWave, ChangeWaveRefusal>>;
  /** It goes on where it stands; what was due meanwhile goes out. */
  readonly resume: (id: string, options?: RequestOptions) => Promise<Result<SurveyWave, ChangeWaveRefusal>>;
  /** Takes back, for good, all of it that has not gone out. */
  readonly cancel: (id: string, options?: RequestOptions) => Promise<Result<SurveyWave, ChangeWaveRefusal>>;
  /**
   * Has a survey asked again every so many months while it is live, or with `null` no longer; waves that are under way go on. It is the
   * whole repetition: what is left out is as usual, not as it was.
   *
   * @example
   * await goodword.waves.repeat(surveyId, { every: 'QUARTER', startsOn: '2026-11-30', weeks: 2, hour: 10 });
   */
  readonly repeat: (
    surveyId: string, repetition: SurveyRepetitionInput | null, options?: RequestOptions,
  ) => Promise<Result<SurveyRepetition | null, RepeatSurveyRefusal>>;
  /** How a survey is asked again and again; `null` when it is not, or when there is no such survey. */
  readonly repetition: (surveyId: string, options?: RequestOptions) => Promise<SurveyRepetition | null>;
}

export function waveRequests(query: Query): WaveRequests {
  const change = (document: typeof pauseDocument | typeof resumeDocument | typeof cancelDocument): WaveRequests['pause'] =>
    async (id, options = {}) => {
      // What it is already, it stays.
      const { changed } = await query(document, { id }, { ...options, repeatable: true });
      return changed.__typename === 'SurveyWave' ? { ok: true, value: changed } : { ok: false, refusal: changed };
    };
  return {
    schedule: async (surveyId, wave, options = {}) => {
      const { scheduleWave } = await query(scheduleDocument, { surveyId, wave }, options);
      return scheduleWave.__typename === 'SurveyWave' ? { ok: true, value: scheduleWave } : { ok: false, refusal: scheduleWave };
    },
    read: async (id, options = {}) => (await query(waveDocument, { id }, options)).surveyWave,
    list: async (surveyId, options = {}) => (await query(wavesDocument, { surveyId }, options)).survey?.waves ?? [],
    pause: change(pauseDocument),
    resume: change(resumeDocument),
    cancel: change(cancelDocument),
    repeat: async (surveyId, repetition, options = {}) => {
      // Set twice, it is as it was: no wave is asked twice.
      const { setSurveyRepetition: set } = await query(repeatDocument, { surveyId, repetition }, { ...options, repeatable: true });
      return set.__typename === 'Survey' ? { ok: true, value: set.repetition } : { ok: false, refusal: set };
    },
    repetition: async (surveyId, options = {}) => (await query(repetitionDocument, { surveyId }, options)).survey?.repetition ?? null,
  };
}
