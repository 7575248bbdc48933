import { messages } from './en.js';
import { messageOf, type Messages } from './texts.js';

const { 'score/missing': _left, ...others } = messages;

// @ts-expect-error a language without a sentence for one kind is not complete
export const incomplete: Messages = others;

// @ts-expect-error a kind that nobody has words for
messageOf(messages, { kind: 'score/odd' });

// @ts-expect-error a refusal without its data cannot be told
messageOf(messages, { kind: 'score/not-whole' });
