import { checkIncentivePlan, type IncentivePlanDraft } from '../incentives/check-incentive-plan.js';
import { parseRuleSet } from '../json/parse-rule-set.js';
import { plainJson } from '../json/plain-json.js';
import type { FieldFault } from '../json-fields.js';
import { isCurrencyCode } from '../json-values.js';
import { checkStampProgramme } from '../loyalty/stamp-programme.js';
import { checkTierProgramme } from '../loyalty/tier-programme.js';
import { isPlainRecord } from '../plain-record.js';
import { checkPointsProgramme } from '../points/points-programme.js';
import { checkReferralProgramme } from '../referrals/check-referral-programme.js';
import { ok, refuse, type Refused, type Result } from '../result.js';
import { isText, pointer } from '../rules/condition-fault.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { RuleSet } from '../rules/rule.js';
import { isBlank } from '../trimmed.js';
import { checkVoucherProgramme } from '../vouchers/check-voucher-programme.js';
import type { VoucherProgramme } from '../vouchers/voucher-programme.js';
import type { Programme } from './programme.js';
import type { PartRefusal, ProgrammeMalformed, ProgrammePartRefused, ProgrammeRefusal } from './programme-refusal.js';
import { unnamedPart } from './unnamed-part.js';

/** Most kinds of vouchers in a programme, and characters of its id. */
export const programmeLimits: Readonly<Record<'vouchers' | 'idLength', number>> = { vouchers: 100, idLength: 60 };

const fieldNames: readonly (keyof Programme)[] = [
  'v', 'id', 'currency', 'rules', 'points', 'tiers', 'stampCard', 'referral', 'vouchers', 'incentive',
];

/**
 * A programme from JSON that may come from anybody: every part is checked by those who know it, and no rule gives what has no terms.
 *
 * Required are `v` (1), `id`, `currency` and `rules`. A part that leaves out its id or its currency has that of the programme.
 *
 * @param json - what `JSON.parse` made of a text; nothing of it is run
 * @returns a copy with what was left out filled in, rules and vouchers in the order of their ids; refuses `programme/malformed`,
 *   `programme/part-refused`, `programme/name-unknown`, each with a JSON pointer
 * @example
 * parseProgramme({ v: 1, id: 'club', currency: 'EUR', rules: { v: 1, rules: [] }, tiers: 3 }, vocabulary);
 * // { ok: false, refusal: { kind: 'programme/part-refused', path: '/tiers', refusal: { kind: 'tier/programme-malformed', … } } }
 */
export function parseProgramme(json: unknown, vocabulary: Vocabulary): Result<Programme, ProgrammeRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return partRefused('', plain.refusal);
  const given: unknown = plain.value;
  if (!isPlainRecord(given)) return malformed('', 'malformed');
  const stranger = Object.keys(given).find((name) => !fieldNames.some((known) => known === name));
  if (stranger !== undefined) return malformed(pointer('', stranger), 'unknown');
  const absent = (['v', 'id', 'currency', 'rules'] as const).find((name) => !Object.hasOwn(given, name));
  if (absent !== undefined) return malformed(`/${absent}`, 'missing');
  const { v, id, currency } = given;
  if (v !== 1) return malformed('/v', 'malformed');
  if (!isText(id, programmeLimits.idLength) || isBlank(id)) return malformed('/id', 'malformed');
  if (!isCurrencyCode(currency)) return malformed('/currency', 'malformed');

  const rules = parseRuleSet(given['rules'], vocabulary);
  if (!rules.ok) return partRefused('/rules', rules.refusal);
  const points = partIn(given, 'points', { id, version: 1, openLots: 'lotsKeepTheirVersion' }, checkPointsProgramme);
  if (!points.ok) return points;
  const tiers = partIn(given, 'tiers', {}, checkTierProgramme);
  if (!tiers.ok) return tiers;
  const stampCard = partIn(given, 'stampCard', { id, mostPerPurchase: null, mostPerDay: null, daysValid: null }, checkStampProgramme);
  if (!stampCard.ok) return stampCard;
  const referral = partIn(given, 'referral', { id, currency }, checkReferralProgramme);
  if (!referral.ok) return referral;
  // It holds what it is given against its type.
  const incentive = partIn(given, 'incentive', { currency }, (plan) => checkIncentivePlan(plan as IncentivePlanDraft));
  if (!incentive.ok) return incentive;
  const vouchers = vouchersIn(given, currency);
  if (!vouchers.ok) return vouchers;

  const programme: Programme = {
    v, id, currency,
    rules: rules.value,
    points: points.value, tiers: tiers.value, stampCard: stampCard.value, referral: referral.value,
    vouchers: vouchers.value, incentive: incentive.value,
  };
  const other = (['referral', 'incentive'] as const).find((part) => (programme[part]?.currency ?? currency) !== currency);
  if (other !== undefined) return malformed(`/${other}/currency`, 'malformed');
  // Its paths are those of the rules as they were given.
  return unnamedPart(programme) ?? ok({ ...programme, rules: byId(programme.rules) });
}

/** A part that is there, read by those who know it; what it leaves out about itself, it has from `own`. */
function partIn<T, R extends PartRefusal>(
  given: Readonly<Record<string, unknown>>, name: string, own: object, read: (part: unknown) => Result<T, R>,
): Result<T | null, ProgrammePartRefused> {
  const part = given[name] ?? null;
  if (part === null) return ok(null);
  const result = read(isPlainRecord(part) ? { ...own, ...part } : part);
  return result.ok ? result : partRefused(`/${name}`, result.refusal);
}

function vouchersIn(
  given: Readonly<Record<string, unknown>>, currency: string,
): Result<readonly VoucherProgramme[], ProgrammePartRefused | ProgrammeMalformed> {
  const list = given['vouchers'] ?? [];
  if (!Array.isArray(list) || list.length > programmeLimits.vouchers) return malformed('/vouchers', 'malformed');
  const vouchers = new Map<string, VoucherProgramme>();
  for (const [at, json] of (list as readonly unknown[]).entries()) {
    const path = `/vouchers/${at}`;
    const voucher = checkVoucherProgramme(isPlainRecord(json) ? { currency, ...json } : json);
    if (!voucher.ok) return partRefused(path, voucher.refusal);
    if (voucher.value.currency !== currency) return malformed(`${path}/currency`, 'malformed');
    if (vouchers.has(voucher.value.id)) return malformed(`${path}/id`, 'malformed');
    vouchers.set(voucher.value.id, voucher.value);
  }
  return ok([...vouchers.values()].sort(inOrder));
}

/** The order of rules in a file is of no matter, so there is one. */
function byId(rules: RuleSet): RuleSet {
  return { ...rules, rules: [...rules.rules].sort(inOrder) };
}

function inOrder(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

/** @param at - where the part stands; its own path is added, whichever form it has */
function partRefused(at: string, refusal: PartRefusal): Refused<ProgrammePartRefused> {
  const within = 'path' in refusal ? refusal.path : 'field' in refusal ? refusal.field : '';
  const steps = within === '' || within.startsWith('/') ? within : within.split('.').reduce(pointer, '');
  return refuse({ kind: 'programme/part-refused', path: `${at}${steps}`, refusal });
}

function malformed(path: string, fault: FieldFault): Refused<ProgrammeMalformed> {
  return refuse({ kind: 'programme/malformed', path, fault });
}
