// A shop with five branches: it hears of an unhappy customer at once, calls, makes it good, and stamps cards.
// Everything is kept in arrays and Maps; where they stand, a database would stand as well.
import {
  addStamps, calendarClock, checkVoucher, confirmCause, dayOf, decide, emptyStampBook, isScore, nps, npsInterval, openCase, prepareRules,
  productVocabulary, recordContact, tallyOfCounts, voucherCodes, voucherOfEffect,
  type DecidedEffect, type Facts, type RecoveryCase, type StampBook, type Voucher,
} from '@goodword/core';
import { stampsEffect } from '@goodword/core/programmes';
import { apologyProgramme, stampCardProgramme } from '@goodword/core/programmes/presets';

const vocabulary = productVocabulary({ currency: 'EUR', effectKinds: [stampsEffect] });
const recovery = apologyProgramme({ currency: 'EUR', percent: 10, budget: 50_000 });
const coffee = stampCardProgramme({ id: 'coffee', currency: 'EUR', stamps: 3, reward: 'free-coffee', minimumPurchase: 300 });
const rules = [recovery, coffee].map((programme) => prepareRules(programme.rules, vocabulary));
const lisbon = calendarClock({ timeZone: 'Europe/Lisbon' });
const clock = there(lisbon.ok ? lisbon.value : null);
const card = there(coffee.stampCard);

// How the branches stand: how often each score from 0 to 10 was given this quarter.
const branches = new Map([
  ['airport', tallyOfCounts([9, 2, 3, 2, 2, 8, 6, 15, 22, 20, 31])],
  ['harbour', tallyOfCounts([1, 0, 1, 0, 1, 3, 5, 12, 20, 40, 66])],
  ['market', tallyOfCounts([2, 1, 0, 1, 0, 4, 6, 14, 25, 30, 47])],
  ['old town', tallyOfCounts([0, 0, 0, 1, 0, 1, 1, 3, 4, 6, 5])],
  ['station', tallyOfCounts([3, 1, 2, 2, 1, 9, 8, 20, 31, 28, 35])],
]);
const standing = [...branches].map(([branch, tally]) => {
  const interval = npsInterval(tally);
  return `${branch} ${Math.round(nps(tally).score ?? 0)} (${Math.round(interval?.lower ?? 0)} to ${Math.round(interval?.upper ?? 0)})`;
});
console.log(standing.join(', ')); // airport 16 (1 to 30), harbour 64 (53 to 72), market 48 (36 to 59), old town 38 (4 to 63), station 26 (14 to 38)

// What the rules do, done once under its key.
const cases = new Map<string, RecoveryCase>();
const vouchers = new Map<string, Voucher>();
const books = new Map<string, StampBook>();
const done = new Map<string, DecidedEffect>();
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function happen(event: string, ids: Readonly<Record<string, string>>, facts: Facts, now: Date): readonly string[] {
  const effects = rules.flatMap((prepared) => decide(prepared, event, facts, { now, ids }).effects);
  const fresh = effects.filter(({ dedupeKey }) => !done.has(dedupeKey));
  for (const effect of fresh) {
    done.set(effect.dedupeKey, effect);
    apply(effect, ids, facts, now);
  }
  return fresh.map((effect) => effect.do);
}

function apply(effect: DecidedEffect, ids: Readonly<Record<string, string>>, facts: Facts, now: Date): void {
  const { customerId = '', responseId = '', interactionId = '' } = ids;
  if (effect.do === 'openCase') {
    const score = facts['response.score'];
    if (!isScore(score)) return;
    const opened = openCase({ id: `case of ${responseId}`, customerId, response: { responseId, score, respondedAt: now } }, now);
    if (opened.ok) cases.set(opened.value.id, opened.value);
  } else if (effect.do === 'issueVoucher') {
    const [code = ''] = voucherCodes('SORRY-####-#####-#####', 1, randomBytes);
    vouchers.set(customerId, voucherOfEffect(effect, { code, customerId, currency: 'EUR', now }).voucher);
  } else if (effect.do === 'custom') {
    const before = books.get(customerId) ?? emptyStampBook(card.id, customerId);
    const stamped = addStamps(card, before, { purchaseId: interactionId, count: 1, on: dayOf(now, clock) });
    if (!stamped.ok) return;
    books.set(customerId, stamped.value.book);
    for (const number of stamped.value.filled) happen('stamp-card/completed', { stampCardId: `${customerId}/${number}`, membershipId: customerId, customerId }, facts, now);
  }
}

// Friday evening: Ana had to wait. Somebody is told at once, and Ana is asked why.
const friday = new Date('2026-11-27T17:00:00Z');
const answer = { responseId: 'r1', customerId: 'ana' };
console.log(happen('response/submitted', answer, { 'response.score': 3 }, friday).join()); // openCase,alert,askReason
console.log(happen('response/submitted', answer, { 'response.score': 3 }, friday).length); // 0

// Monday: Rui calls, and finds the cause. Only then is there a voucher.
const monday = new Date('2026-11-30T10:00:00Z');
const called = recordContact(there([...cases.values()][0]), { by: 'rui', note: 'one till was open' }, monday);
const found = called.ok ? confirmCause(called.value, { by: 'rui', cause: 'long-wait', scope: 'single' }, monday) : called;
if (found.ok) console.log(happen('case/updated', { ...answer, caseId: found.value.id, incidentId: found.value.incidentId }, { 'case.causeConfirmed': true }, monday).join()); // issueVoucher

// Ana comes back, pays 10 % less, and after three purchases drinks for nothing.
const member = { 'interaction.kind': 'purchase', 'membership.joinedAt': friday };
const quote = checkVoucher({
  programme: there(recovery.vouchers[0]), voucher: there(vouchers.get('ana')), usage: new Map(), clock, now: monday,
  order: { id: 'p1', currency: 'EUR', shipping: 0, lines: [{ product: 'coffee', amount: 1_250 }] }, customer: { ids: ['ana'], purchases: [] },
});
if (quote.ok) console.log(quote.value.granted); // 125
for (const id of ['p1', 'p2', 'p3']) happen('interaction/recorded', { interactionId: id, customerId: 'ana' }, { ...member, 'interaction.amount': 1_250 }, monday);
console.log([...done.values()].flatMap((effect) => (effect.do === 'giveGift' ? [effect.gift] : [])).join()); // free-coffee

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('It is there.');
  return value;
}
