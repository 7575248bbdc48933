import type { Condition } from '../rules/condition.js';
import type { Category } from '../scores/category.js';
import type { ScaleName } from '../scores/scale.js';

/** One text in several languages, by their tags of BCP 47: `{ en: 'Thank you', fa: 'سپاس' }`. */
export type TranslatedText = Readonly<Record<string, string>>;

/** Other words for the same question, for a category or for scores from one to another, both included. */
export interface WordingVariant {
  readonly for: Category | readonly [from: number, to: number];
  readonly text: TranslatedText;
  readonly help?: TranslatedText | undefined;
}

interface AnyQuestion {
  /** Names the question in answers and conditions; the same over all versions of the survey. */
  readonly id: string;
  readonly text: TranslatedText;
  readonly help?: TranslatedText | undefined;
}

/** A question that is not put to everybody, or not in the same words. */
interface FurtherQuestion extends AnyQuestion {
  /** Asked when it holds. It knows the answers to the questions before this one; what is unknown never holds. */
  readonly when?: Condition | undefined;
  /** The customer cannot pass it over. An answer without it is kept all the same. */
  readonly required?: boolean | undefined;
  /** The first words, `text`, are for scores that no variant names. */
  readonly variants?: readonly WordingVariant[] | undefined;
}

/** What the two ends of a scale are called. */
export interface ScaleEnds {
  readonly lowest: TranslatedText;
  readonly highest: TranslatedText;
}

/** Something to choose. The code is stored and counted, the text is what the customer reads. */
export interface SurveyOption {
  readonly code: string;
  readonly text: TranslatedText;
}

/** The question whose answer is the score. Every survey has one, and everybody is asked it. */
export interface NpsQuestion extends AnyQuestion {
  readonly kind: 'nps';
  /** Zero to ten when it is left out. */
  readonly scale?: ScaleName | undefined;
  readonly ends?: ScaleEnds | undefined;
  readonly countsInComposite?: boolean | undefined;
}

/** A further rating from 0 to 10. It is not a Net Promoter Score, whatever its numbers look like. */
export interface RatingQuestion extends FurtherQuestion {
  readonly kind: 'rating';
  readonly ends?: ScaleEnds | undefined;
  readonly countsInComposite?: boolean | undefined;
}

/** Why the score is what it is, in codes of the workspace. */
export interface ReasonsQuestion extends FurtherQuestion {
  readonly kind: 'reasons';
  readonly pick: 'one' | 'many';
  readonly options: readonly SurveyOption[];
}

/** Words of one's own. */
export interface CommentQuestion extends FurtherQuestion {
  readonly kind: 'comment';
}

export interface ChoiceQuestion extends FurtherQuestion {
  readonly kind: 'choice';
  readonly pick: 'one' | 'many';
  readonly options: readonly SurveyOption[];
  /** What the option with room for other words is called; its code is `other`. */
  readonly other?: TranslatedText | undefined;
}

/** Whether the customer may be contacted about the answer. Not answered is not a yes. */
export interface ConsentQuestion extends FurtherQuestion {
  readonly kind: 'consent';
}

/** Whether the customer wants to be contacted now. */
export interface ContactMeQuestion extends FurtherQuestion {
  readonly kind: 'contactMe';
  /** For places where nobody knows who answers, such as a kiosk: with room for an e-mail address or a phone number. */
  readonly asksAddress?: boolean | undefined;
}

export type SurveyQuestion =
  | NpsQuestion | RatingQuestion | ReasonsQuestion | CommentQuestion | ChoiceQuestion | ConsentQuestion | ContactMeQuestion;

/** What the customer reads at the end, and what happens next. */
export interface SurveyEnding {
  readonly title: TranslatedText;
  readonly text?: TranslatedText | undefined;
}

/**
 * What a survey asks, complete in itself: plain data, the same in TypeScript, in JSON and in storage. A version of a survey is
 * one of these that never changes, so that its answers can be read for ever.
 */
export interface SurveyDefinition {
  readonly v: 1;
  /** Tags of BCP 47; the first one has every text. */
  readonly languages: readonly string[];
  /** In the order in which they are asked. */
  readonly questions: readonly SurveyQuestion[];
  /** When they are left out, the page says thanks in words of its own. */
  readonly endings?: Readonly<Record<Category, SurveyEnding>> | undefined;
}

/** Most languages, questions and options; most characters (code points) of texts, helps, and labels of options and ends. */
export const definitionLimits: Readonly<
  Record<'languages' | 'questions' | 'options' | 'variants' | 'textLength' | 'helpLength' | 'labelLength', number>
> = {
  languages: 12,
  questions: 50,
  options: 50,
  variants: 11,
  textLength: 1_000,
  helpLength: 500,
  labelLength: 200,
};
