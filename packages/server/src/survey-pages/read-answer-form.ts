import type { GivenAnswer, ShownQuestion } from '@goodword/core';

/** The question that a form answers. */
export const questionField = 'question';
/** What is chosen or written; several times where several may be chosen. */
export const answerField = 'answer';
/** Words of one's own beside a choice. */
export const otherField = 'other';
export const addressField = 'address';
/** The button that passes the question over. */
export const skipField = 'skip';

/**
 * What a form says about a question, as core takes it: not checked yet.
 *
 * @returns `null` when nothing is chosen or written, or the question is passed over
 */
export function readAnswerForm(kind: ShownQuestion['kind'], form: URLSearchParams): GivenAnswer {
  if (form.has(skipField)) return null;
  const answer = form.get(answerField);
  switch (kind) {
    case 'nps':
    case 'rating':
      return answer;
    case 'comment':
      return answer === null ? null : linesOf(answer);
    case 'consent':
      return truthOf(answer);
    case 'contactMe': {
      const wanted = truthOf(answer);
      return typeof wanted === 'boolean' ? { wanted, address: wanted ? form.get(addressField) : null } : wanted;
    }
    case 'reasons':
    case 'choice': {
      const codes = form.getAll(answerField);
      const other = form.get(otherField) ?? '';
      if (other.trim() !== '') return { codes, other };
      return codes.length === 0 ? null : codes;
    }
  }
}

/** Forms send the ends of lines as two characters (HTML, 4.10.22). */
function linesOf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function truthOf(answer: string | null): boolean | string | null {
  return answer === 'yes' ? true : answer === 'no' ? false : answer;
}
