import { type ScaleName, type SurveyDefinition, textIn } from '@goodword/core';

/** The columns of a version: its definition, with the words and the scale of its NPS question beside it. */
export interface VersionColumns {
  readonly definition: SurveyDefinition;
  readonly question: string;
  readonly scale: ScaleName;
}

/**
 * @param definition - a checked one
 * @throws RangeError when it has no NPS question
 */
export function versionColumns(definition: SurveyDefinition): VersionColumns {
  const nps = definition.questions.find((question) => question.kind === 'nps');
  const [first] = definition.languages;
  if (nps === undefined || first === undefined) throw new RangeError('versionColumns: the definition was not checked');
  return { definition, question: textIn(nps.text, first, first), scale: nps.scale ?? 'zero-to-ten' };
}
