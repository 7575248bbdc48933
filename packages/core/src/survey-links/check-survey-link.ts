import { checkCode } from '../responses/response-texts.js';
import type { ResponseTextRefusal } from '../responses/response-refusal.js';
import { ok, refuse, type Result } from '../result.js';
import { trimmed } from '../trimmed.js';

/**
 * Whose answer comes by a link.
 *
 * - `invitation`: that of the customer who was asked.
 * - `open`: anybody's, from a page, a receipt or a QR code; each answers for themselves.
 * - `kiosk`: that of whoever stands in front of a screen, one after the other.
 * - `answer`: of the one who gave it, to go on with it.
 */
export type SurveyLinkKind = 'invitation' | 'open' | 'kiosk' | 'answer';

/** A link that is put up for everybody, as it was wished for. */
export interface SurveyLinkDraft {
  readonly branch?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly staff?: string | null | undefined;
  readonly channel?: string | null | undefined;
  /** Sites that may show its page inside of theirs: `https://shop.example`. */
  readonly origins?: readonly string[] | null | undefined;
  /** From then on it leads nowhere; `null` and absent are never. */
  readonly expiresAt?: Date | null | undefined;
}

export interface CheckedSurveyLink {
  /** Codes of where it is asked, as an answer has them. */
  readonly branch: string | null;
  readonly product: string | null;
  readonly staff: string | null;
  readonly channel: string | null;
  /** In lower case, each once. */
  readonly origins: readonly string[];
  readonly expiresAt: Date | null;
}

export type SurveyLinkRefusal =
  | ResponseTextRefusal
  /** It is no origin of a site; what was sent is cut to 100 characters. */
  | { readonly kind: 'survey-link/origin-malformed'; readonly origin: string }
  | { readonly kind: 'survey-link/too-many-origins'; readonly count: number; readonly limit: number }
  | { readonly kind: 'survey-link/expiry-past' };

/** There is no such link in this workspace, or its id is malformed: no difference is shown. */
export interface SurveyLinkNotFound {
  readonly kind: 'survey-link/not-found';
}

export interface SurveyLinkAlreadyRevoked {
  readonly kind: 'survey-link/already-revoked';
}

const mostOrigins = 20;
const longestOrigin = 255;

/** A scheme, a host in ASCII and perhaps a port: nothing that could end one rule of a header and begin another. */
const origin = /^https?:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?$/;

/**
 * A link that everybody may answer by, checked.
 *
 * @param now - the present; a link that has expired before it was made helps nobody
 * @returns refuses with the first thing that is wrong
 * @example
 * checkSurveyLink({ branch: ' north ', origins: ['https://Shop.example'] }, now); // branch 'north', origins ['https://shop.example']
 */
export function checkSurveyLink(draft: SurveyLinkDraft, now: Date): Result<CheckedSurveyLink, SurveyLinkRefusal> {
  const branch = checkCode(draft.branch, 'branch');
  if (!branch.ok) return branch;
  const product = checkCode(draft.product, 'product');
  if (!product.ok) return product;
  const staff = checkCode(draft.staff, 'staff');
  if (!staff.ok) return staff;
  const channel = checkCode(draft.channel, 'channel');
  if (!channel.ok) return channel;
  const origins = [...new Set((draft.origins ?? []).map((one) => trimmed(one).toLowerCase()))];
  if (origins.length > mostOrigins) return refuse({ kind: 'survey-link/too-many-origins', count: origins.length, limit: mostOrigins });
  const malformed = origins.find((one) => one.length > longestOrigin || !origin.test(one));
  if (malformed !== undefined) return refuse({ kind: 'survey-link/origin-malformed', origin: Array.from(malformed).slice(0, 100).join('') });
  const expiresAt = draft.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= now) return refuse({ kind: 'survey-link/expiry-past' });
  return ok({ branch: branch.value, product: product.value, staff: staff.value, channel: channel.value, origins, expiresAt });
}
