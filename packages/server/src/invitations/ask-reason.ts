import type { Context } from '../context.js';
import type { AskReasonType } from './invitation.graphql.js';
import type { AskRefusal } from './stored-reason.js';

/** A reason with its sentence, as the schema shows it. */
export function askReason({ messageOf }: Pick<Context, 'messageOf'>, reason: AskRefusal): AskReasonType {
  return { kind: reason.kind, message: messageOf(reason), until: 'until' in reason ? reason.until : null };
}
