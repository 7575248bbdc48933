import { parseEmail } from '../customers/parse-email.js';
import { parsePhone } from '../customers/parse-phone.js';
import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import { parseScore, type ScoreRefusal } from '../scores/parse-score.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';
import type { ChosenOptions, GivenAnswer, StoredAnswer, WantedContact } from './survey-answers.js';
import type { ChoiceQuestion, ContactMeQuestion, ReasonsQuestion, SurveyQuestion } from './survey-definition.js';
import { codesOf, otherCode } from './survey-facts.js';
import type { AnswerUnfit, ExpectedAnswer } from './survey-refusal.js';

/** As long as the comment of a response may be, and words of one's own beside a choice. */
const commentLength = 10_000;
const otherLength = 1_000;

type Read = Result<StoredAnswer | null, AnswerUnfit | ScoreRefusal>;

/** The answer to one question, checked; `null` when there is nothing in it. A score that is none is refused as `parseScore` does. */
export function readAnswer(question: SurveyQuestion, given: GivenAnswer): Read {
  if (given === null || given === undefined) return ok(null);
  const unfit = (expected: ExpectedAnswer) => refuse({ kind: 'survey/answer-unfit', question: question.id, expected });
  switch (question.kind) {
    case 'nps': {
      const parsed = parseScore(given, question.scale);
      // What was chosen on its own scale: the score can be made of it again.
      return parsed.ok ? ok(parsed.value.rescaledFrom ?? parsed.value.score) : isMissing(parsed.refusal) ? ok(null) : parsed;
    }
    case 'rating': {
      const parsed = parseScore(given);
      return parsed.ok ? ok(parsed.value.score) : isMissing(parsed.refusal) ? ok(null) : unfit('rating');
    }
    case 'reasons':
    case 'choice': {
      const chosen = chosenIn(question, given);
      return typeof chosen === 'string' ? unfit(chosen) : ok(chosen);
    }
    case 'comment': {
      const text = textOf(given, commentLength);
      return text === undefined ? unfit('text') : ok(text);
    }
    case 'consent':
      return typeof given === 'boolean' ? ok(given) : unfit('yes-or-no');
    case 'contactMe': {
      const contact = contactIn(question, given);
      return typeof contact === 'string' ? unfit(contact) : ok(contact);
    }
  }
}

function isMissing(refusal: ScoreRefusal): boolean {
  return refusal.kind === 'score/missing';
}

/** A text as it was typed, `null` when it is blank, `undefined` when it is none or cannot be stored. */
function textOf(given: unknown, limit: number): string | null | undefined {
  if (typeof given !== 'string') return undefined;
  if (isBlank(given)) return null;
  return textFault(given, limit) === null ? given : undefined;
}

function chosenIn(question: ReasonsQuestion | ChoiceQuestion, given: unknown): ChosenOptions | readonly string[] | null | ExpectedAnswer {
  const hasOther = question.kind === 'choice' && question.other !== undefined;
  const { codes, other } = isPlainRecord(given) ? given : { codes: given, other: null };
  const words = other === null || other === undefined ? null : textOf(other, otherLength);
  if (words === undefined) return 'text';
  // Dropping them in silence would lose what somebody wrote.
  if (words !== null && !hasOther) return 'option';
  const named: readonly unknown[] = typeof codes === 'string' ? [codes] : Array.isArray(codes) ? codes : [Symbol('no code')];
  const known = codesOf(question);
  if (!named.every((code) => known.some((one) => one === code))) return 'option';
  // In the order of the survey and each once, so that equal answers look alike. Whoever wrote other words chose them.
  const chosen = known.filter((code) => named.includes(code) || (code === otherCode && words !== null));
  if (chosen.length === 0) return null;
  if (question.pick === 'one' && chosen.length > 1) return 'one-option';
  return question.kind === 'reasons' ? chosen : { codes: chosen, other: words };
}

function contactIn(question: ContactMeQuestion, given: unknown): WantedContact | ExpectedAnswer {
  const { wanted, address } = isPlainRecord(given) ? given : { wanted: given, address: null };
  if (typeof wanted !== 'boolean') return 'yes-or-no';
  // Who does not want to be contacted has not left an address.
  if (!wanted || address === null || address === undefined) return { wanted, address: null };
  if (question.asksAddress !== true || typeof address !== 'string') return 'address';
  const text = trimmed(address);
  if (text === '') return { wanted, address: null };
  const found = parseEmail(text)?.given ?? parsePhone(text);
  return found === null ? 'address' : { wanted, address: found };
}
