import { checkAttributes, type Attributes } from '../attributes/check-attributes.js';
import { instantFault } from '../instant-fault.js';
import { isKebabCode, kebabCodeLength } from '../kebab-code.js';
import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';
import type { InteractionDateRefusal, InteractionRefusal, InteractionTextField } from './interaction-refusal.js';
import { parseMoney, type Money, type MoneyDraft } from './parse-money.js';

/** Something that happened between a customer and you, as it came in. */
export interface InteractionDraft {
  /** `purchase`, `delivery`, `support-call`, `onboarding-step`, or a code of your own. */
  readonly type?: string | null | undefined;
  /** When it happened; `null` and absent are now. */
  readonly occurredAt?: Date | null | undefined;
  readonly amount?: MoneyDraft | null | undefined;
  readonly branch?: string | null | undefined;
  readonly staff?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly channel?: string | null | undefined;
  /** See `checkAttributes`. */
  readonly attributes?: unknown;
  /** The id of the order, ticket or delivery in another program; the same one for the same type is the same interaction. */
  readonly externalId?: string | null | undefined;
}

/** An interaction that may be stored as it is. */
export interface CheckedInteraction {
  readonly type: string;
  readonly occurredAt: Date;
  readonly amount: Money | null;
  /** Codes of the place, the person, the thing and the way; `null` when not told. */
  readonly branch: string | null;
  readonly staff: string | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly attributes: Attributes;
  readonly externalId: string | null;
}

/** Types that Goodword has a word for; any other code is a type of your own. */
export const knownInteractionTypes: readonly string[] = ['purchase', 'delivery', 'support-call', 'onboarding-step'];

/** Most characters of a type, of the code of a branch and the like, and of an external id. */
export const interactionLimits: Readonly<Record<'typeLength' | 'codeLength' | 'externalIdLength', number>> = {
  typeLength: kebabCodeLength,
  codeLength: 200,
  externalIdLength: 200,
};

/**
 * An interaction, checked. Codes and the external id are trimmed, a blank text is no text.
 *
 * @param now - the present; an interaction may lie five minutes after it and not before the year 2000 (UTC), as an answer may
 * @returns what may be stored; refuses with the first thing that is wrong, the type first
 * @example
 * const bought = checkInteraction({ type: 'purchase', amount: { amount: 1990, currency: 'EUR' }, externalId: 'order-17' }, now);
 * bought.ok && bought.value.amount?.amount; // 1990
 */
export function checkInteraction(draft: InteractionDraft, now: Date): Result<CheckedInteraction, InteractionRefusal> {
  if (isBlank(draft.type)) return refuse({ kind: 'interaction/type-missing' });
  const type = trimmed(draft.type);
  if (!isKebabCode(type)) return refuse({ kind: 'interaction/type-malformed', limit: interactionLimits.typeLength });
  const occurredAt = checkInteractionDate(draft.occurredAt ?? now, now);
  if (!occurredAt.ok) return occurredAt;
  const amount = draft.amount === null || draft.amount === undefined ? ok(null) : parseMoney(draft.amount);
  if (!amount.ok) return amount;
  const branch = checkText(draft.branch, 'branch', interactionLimits.codeLength);
  if (!branch.ok) return branch;
  const staff = checkText(draft.staff, 'staff', interactionLimits.codeLength);
  if (!staff.ok) return staff;
  const product = checkText(draft.product, 'product', interactionLimits.codeLength);
  if (!product.ok) return product;
  const channel = checkText(draft.channel, 'channel', interactionLimits.codeLength);
  if (!channel.ok) return channel;
  const externalId = checkText(draft.externalId, 'externalId', interactionLimits.externalIdLength);
  if (!externalId.ok) return externalId;
  const attributes = checkAttributes(draft.attributes);
  if (!attributes.ok) return attributes;
  return ok({
    type,
    occurredAt: occurredAt.value,
    amount: amount.value,
    branch: branch.value,
    staff: staff.value,
    product: product.value,
    channel: channel.value,
    attributes: attributes.value,
    externalId: externalId.value,
  });
}

/** An instant of an interaction; see `instantFault`. */
export function checkInteractionDate(at: Date, now: Date, earliest?: Date): Result<Date, InteractionDateRefusal> {
  const found = instantFault(at, now, earliest);
  if (found === null) return ok(at);
  if (found.fault === 'unreadable') return refuse({ kind: 'interaction/date-unreadable' });
  return refuse({ kind: 'interaction/date-out-of-range', earliest: found.earliest, latest: found.latest });
}

function checkText(
  text: string | null | undefined,
  field: InteractionTextField,
  limit: number,
): Result<string | null, InteractionRefusal> {
  if (isBlank(text)) return ok(null);
  const value = trimmed(text);
  const found = textFault(value, limit);
  if (found === null) return ok(value);
  if (found.fault === 'not-storable') return refuse({ kind: 'interaction/text-not-storable', field });
  return refuse({ kind: 'interaction/text-too-long', field, length: found.length, limit });
}
