import {
  bool, instant, listOf,
  type BoolFact, type EnumFact, type InstantFact, type IntFact, type ListFact, type TextFact,
} from '../rules/fact-type.js';
import type { Category } from '../scores/category.js';
import { code, score, category, scoreChange } from './value-types.js';

/** The answer that the event is about. */
export interface ResponseFacts {
  readonly 'response.score': IntFact;
  readonly 'response.category': EnumFact<Category>;
  /** The score of the same customer's answer before. */
  readonly 'response.previousScore': IntFact;
  /** This score less the one before. */
  readonly 'response.scoreChange': IntFact;
  readonly 'response.hasComment': BoolFact;
  readonly 'response.reasons': ListFact<TextFact>;
  readonly 'response.survey': TextFact;
  readonly 'response.channel': TextFact;
  readonly 'response.product': TextFact;
  readonly 'response.staff': TextFact;
  readonly 'response.respondedAt': InstantFact;
  /** Made from another scale by a declared conversion. */
  readonly 'response.rescaled': BoolFact;
  /** The mean of several rating questions. */
  readonly 'response.composite': BoolFact;
  /** The customer was promised something for answering. */
  readonly 'response.rewardPromised': BoolFact;
}

export const responseFacts: ResponseFacts = {
  'response.score': score,
  'response.category': category,
  'response.previousScore': score,
  'response.scoreChange': scoreChange,
  'response.hasComment': bool(),
  'response.reasons': listOf(code, 100),
  'response.survey': code,
  'response.channel': code,
  'response.product': code,
  'response.staff': code,
  'response.respondedAt': instant(),
  'response.rescaled': bool(),
  'response.composite': bool(),
  'response.rewardPromised': bool(),
};
