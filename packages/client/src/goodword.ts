import { consentRequests, type ConsentRequests } from './consents.js';
import { contactBudgetRequests, type ContactBudgetRequests } from './contact-budget.js';
import { channelRequests, type ChannelRequests } from './channels.js';
import { customerRequests, type CustomerRequests } from './customers.js';
import { assertTimeout } from './deadline.js';
import { endpointOf } from './endpoint.js';
import { holidayRequests, type HolidayRequests } from './holidays.js';
import { interactionRequests, type InteractionRequests } from './interactions.js';
import { invitationRequests, type InvitationRequests } from './invitations.js';
import { npsRequests, type NpsRequests } from './nps.js';
import { createQuery, type Query } from './query.js';
import { reasonRequests, type ReasonRequests } from './reasons.js';
import { responseRequests, type ResponseRequests } from './responses.js';
import { createSend } from './send.js';
import { surveyLinkRequests, type SurveyLinkRequests } from './survey-links.js';
import { surveyRequests, type SurveyRequests } from './surveys.js';
import { waveRequests, type WaveRequests } from './waves.js';

export interface GoodwordOptions {
  /**
   * Address of the service, `https://nps.example`; `/graphql` is added unless it is there. In browsers also a path:
   * `''` is the service that the page came from.
   */
  readonly url: string;
  /** An API key for programs; `'cookie'` for pages that the service itself serves to a signed-in person. */
  readonly auth: { readonly apiKey: string } | 'cookie';
  /** Instead of the platform's own, for tests and special networks. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds for one request, its retries included; 30,000 unless told. Each request may set its own. */
  readonly timeoutMs?: number | undefined;
  /** Further attempts of a request that may safely be repeated; 2 unless told, 0 for none. */
  readonly retries?: number | undefined;
  /** In which language refusals are worded, such as `fa` or `pt-BR`. */
  readonly language?: string | undefined;
}

/** A Goodword service, seen from outside. */
export interface Goodword {
  readonly channels: ChannelRequests;
  readonly customers: CustomerRequests;
  readonly surveys: SurveyRequests;
  readonly surveyLinks: SurveyLinkRequests;
  readonly responses: ResponseRequests;
  readonly interactions: InteractionRequests;
  readonly invitations: InvitationRequests;
  readonly waves: WaveRequests;
  readonly consents: ConsentRequests;
  readonly contactBudget: ContactBudgetRequests;
  readonly holidays: HolidayRequests;
  readonly reasons: ReasonRequests;
  readonly nps: NpsRequests;
  /**
   * Sends your own document, a query or a mutation, and resolves to its data.
   *
   * @throws TypeError when the document does not hold exactly one operation, with a name
   * @example
   * const document = graphql('query survey($id: ID!) { survey(id: $id) { name } }');
   * const { survey } = await goodword.query(document, { id });
   */
  readonly query: Query;
}

/**
 * A client of the Goodword service at `url`.
 *
 * Every request rejects with a {@link GoodwordError}; a refusal of the service is a value, see {@link Result}.
 *
 * @throws TypeError or RangeError when an option cannot be used
 * @example
 * const goodword = createGoodword({ url: 'http://localhost:4000', auth: { apiKey } });
 * const { score } = await goodword.nps.score();
 */
export function createGoodword(options: GoodwordOptions): Goodword {
  const { auth, language, retries = 2, timeoutMs = 30_000 } = options;
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries: ${retries} is not a count`);
  assertTimeout(timeoutMs);
  const query = createQuery(createSend({
    endpoint: endpointOf(options.url),
    headers: {
      accept: 'application/json',
      // Also what makes a browser ask before it sends this from another site (CSRF).
      'content-type': 'application/json',
      ...(auth === 'cookie' ? {} : { authorization: `Bearer ${headerText('auth.apiKey', auth.apiKey)}` }),
      ...(language === undefined ? {} : { 'accept-language': headerText('language', language) }),
    },
    // With a key, a cookie of somebody who happens to be signed in must not travel along.
    credentials: auth === 'cookie' ? 'same-origin' : 'omit',
    // Looked up at each call and called without `this`: browsers refuse a detached fetch with another one.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs,
    retries,
  }));
  return {
    channels: channelRequests(query),
    customers: customerRequests(query),
    surveys: surveyRequests(query),
    surveyLinks: surveyLinkRequests(query),
    responses: responseRequests(query),
    interactions: interactionRequests(query),
    invitations: invitationRequests(query),
    waves: waveRequests(query),
    consents: consentRequests(query),
    contactBudget: contactBudgetRequests(query),
    holidays: holidayRequests(query),
    reasons: reasonRequests(query),
    nps: npsRequests(query),
    query,
  };
}

/** fetch would refuse a header with other characters too, but would quote it, and the key with it. */
function headerText(option: string, value: string): string {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) return value;
  throw new TypeError(`${option}: expected printable ASCII text`);
}
