import type { AskingTexts } from '../texts/asking/asking-texts.js';
import type { Fault } from './writing-query.js';

/** A fault in words that need no place, because they stand at it. */
export function faultWords({ expected, message }: Fault, texts: AskingTexts): string {
  if (expected === 'text') return texts.editor.needsText;
  if (expected === 'name') return texts.editor.needsCode;
  if (expected === 'in-order') return texts.editor.needsOrder;
  if (expected === 'absent') return texts.editor.needsNothing;
  return message;
}
