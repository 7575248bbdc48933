// A CRM vendor: every tenant writes a programme of its own as JSON, with the vendor's own facts, conditions and effects. What is
// wrong is told in the tenant's language; what is right becomes a version, and each decision can be made again years later.
import {
  canonicalJson, conditionKind, decide, effectKind, enumOf, explainDecision, messageOf, prepareRules,
  productVocabulary, replayDecision, ruleReasonText, undoOf, type LoyaltyMessages, type PublishedProgramme,
} from '@goodword/core';
import { sha256Hex } from '@goodword/core/hash';
import { parseProgramme, publishProgramme } from '@goodword/core/programmes';
import { ruleReasons } from '@goodword/core/texts/fa/rules';
import { loyaltyMessages as persian } from '@goodword/core/texts/fa/loyalty';
import { loyaltyMessages as portuguese } from '@goodword/core/texts/pt/loyalty';

// What the vendor adds to the catalogue: a fact, a condition that JSON cannot say, and an effect with what takes it back.
const settings = { currency: 'EUR', attributes: { plan: enumOf('free', 'team', 'company') } } as const;
const basket = conditionKind(productVocabulary(settings).facts, {
  code: 'averageBasket', reads: ['customer.spend', 'customer.orders'],
  argsFault: (atLeast) => (Number.isSafeInteger(atLeast) ? null : { path: '' }),
  holds: (atLeast: number, { 'customer.spend': spend, 'customer.orders': orders }) =>
    (spend === null || orders === null ? null : spend >= atLeast * orders),
});
const assignTask = effectKind({
  code: 'assignTask', gives: null, argsFault: (to) => (typeof to === 'string' ? null : { path: '' }),
  undo: (to: string) => ({ code: 'closeTask', args: to }),
});
const vocabulary = productVocabulary({ ...settings, conditionKinds: [basket], effectKinds: [assignTask] });

// As a form of the tenant sent it.
const draft = {
  v: 1, id: 'care', currency: 'EUR',
  points: { currencies: { points: { expiry: { kind: 'fixed', days: 365 }, reversal: 'debt', lateUndo: { kind: 'expire' } } } },
  rules: {
    v: 1,
    rules: [
      {
        id: 'call-company', on: 'response/submitted',
        when: { op: 'all', of: [
          { op: 'lte', path: 'response.score', value: 6 }, { op: 'eq', path: 'customer.attribute.plan', value: 'company' },
        ] },
        effects: [{ do: 'custom', code: 'assignTask', args: 'account manager' }],
      },
      {
        id: 'thank', on: 'response/submitted', when: { op: 'call', code: 'averageBasket', args: 5_000 },
        effects: [{ do: 'grantPoints', amount: 50 }],
      },
    ],
  },
};

interface Tenant { readonly name: string; readonly messages: LoyaltyMessages; readonly versions: PublishedProgramme[] }
const tenants = new Map<string, Tenant>([
  ['bazaar', { name: 'bazaar', messages: persian, versions: [] }],
  ['padaria', { name: 'padaria', messages: portuguese, versions: [] }],
]);

/** What the tenant reads after pressing "publish". */
function publish(tenant: Tenant, json: unknown): string {
  const parsed = parseProgramme(json, vocabulary);
  // On a page, the marks that isolate a path from right-to-left text stay; in a terminal they do harm.
  if (!parsed.ok) return messageOf(tenant.messages, parsed.refusal).replaceAll(/\p{Bidi_Control}/gu, '');
  const version = publishProgramme(parsed.value, vocabulary, tenant.versions.length + 1, sha256Hex);
  tenant.versions.push(version);
  return `${tenant.name} ${version.number}: ${version.programme.rules.rules.map(({ id }) => id).join()}`;
}

const [bazaar, padaria] = [tenants.get('bazaar'), tenants.get('padaria')];
if (bazaar === undefined || padaria === undefined) throw new Error('They are there.');
console.log(publish(padaria, { ...draft, currency: 'euro' })); // O campo “/currency” do programa não pode ser usado. Corrija-o, por favor.
console.log(publish(bazaar, { ...draft, points: null })); // در «/rules/rules/1/effects/0» چیزی داده می‌شود که در برنامه نیست (امتیاز). لطفاً آن را اضافه یا حذف کنید.
console.log(publish(bazaar, draft)); // bazaar 1: call-company,thank

// An answer comes. The decision is stored with its facts, and names the version by its hash.
const [version] = bazaar.versions;
if (version === undefined) throw new Error('It was published.');
const prepared = prepareRules(version.programme.rules, vocabulary);
const context = { now: new Date('2026-11-27T12:00:00Z'), ids: { responseId: 'r1', customerId: 'c1' } };
const facts = { 'response.score': 2, 'customer.attribute.plan': 'company' };
const decision = decide(prepared, 'response/submitted', facts, context);
const stored = JSON.parse(canonicalJson({ decision, event: 'response/submitted', facts }));
console.log(decision.effects.map(({ dedupeKey }) => dedupeKey).join()); // call-company:assignTask:r1

// "Why did nothing happen?"
const silent = explainDecision(prepared, 'response/submitted', { 'response.score': 2 }, context);
const why = silent.outcomes.find(({ rule }) => rule === 'call-company');
if (why !== undefined) console.log(ruleReasonText(ruleReasons, why)); // اطلاعات برای داوری دربارهٔ شرط کافی نیست.

// "Is this really what the rules said?"
console.log(replayDecision(prepared, { ...stored, context }).ok); // true

// "The answer was a mistake": what takes its effects back.
console.log(decision.effects.map((effect) => undoOf(effect, [assignTask])?.dedupeKey).join()); // undo:call-company:assignTask:r1
