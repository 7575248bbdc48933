import {
  bool, enumOf, instant, int,
  type BoolFact, type EnumFact, type InstantFact, type IntFact, type TextFact,
} from '../rules/fact-type.js';
import { code, score } from './value-types.js';

/** The recovery case that the event is about. */
export interface CaseFacts {
  readonly 'case.status': EnumFact<
    | 'opened' | 'contacted' | 'causeConfirmed' | 'remedied' | 'resurveyed'
    | 'recovered' | 'notRecovered' | 'closedWithoutContact'
  >;
  readonly 'case.score': IntFact;
  readonly 'case.causeConfirmed': BoolFact;
  readonly 'case.cause': TextFact;
  readonly 'case.causeScope': EnumFact<'single' | 'system'>;
  readonly 'case.priority': IntFact;
  readonly 'case.overdue': BoolFact;
  readonly 'case.openedAt': InstantFact;
  readonly 'case.reopened': BoolFact;
  readonly 'case.apologised': BoolFact;
}

export const caseFacts: CaseFacts = {
  'case.status': enumOf(
    'opened', 'contacted', 'causeConfirmed', 'remedied', 'resurveyed', 'recovered', 'notRecovered', 'closedWithoutContact',
  ),
  'case.score': score,
  'case.causeConfirmed': bool(),
  'case.cause': code,
  'case.causeScope': enumOf('single', 'system'),
  'case.priority': int(0, 100),
  'case.overdue': bool(),
  'case.openedAt': instant(),
  'case.reopened': bool(),
  'case.apologised': bool(),
};
