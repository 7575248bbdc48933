import { expect } from 'vitest';
import { calendarClock } from '../src/calendars/calendar-clock.js';
import { sha256Hex } from '../src/hash/sha256-hex.js';
import { lintRuleSet } from '../src/publishing/lint-rule-set.js';
import { lintReviewRules } from '../src/reviews/lint-review-rules.js';
import type { PastEvent } from '../src/publishing/backtest.js';
import { canonicalJson } from '../src/rules/canonical-json.js';
import { decide } from '../src/rules/decide.js';
import type { DecidedEffect } from '../src/rules/effect.js';
import { prepareRules } from '../src/rules/prepare-rules.js';
import type { DecisionContext } from '../src/rules/decision.js';
import type { FactsOf } from '../src/rules/define-facts.js';
import type { Vocabulary } from '../src/rules/define-vocabulary.js';
import { parseProgramme } from '../src/programmes/parse-programme.js';
import { publishProgramme } from '../src/programmes/publish-programme.js';
import type { Programme } from '../src/programmes/programme.js';
import { simulate } from '../src/programmes/simulate.js';
import type { Simulation, SimulationTerms } from '../src/programmes/simulation.js';
import { stampsEffect } from '../src/programmes/stamps-effect.js';
import type { ProductEvents } from '../src/vocabulary/product-events.js';
import type { ProductFacts } from '../src/vocabulary/product-facts.js';
import { productVocabulary } from '../src/vocabulary/product-vocabulary.js';
import { valueOf } from './expect-refusal.js';

/** What presets are written in. */
export const vocabulary: Vocabulary<ProductFacts, ProductEvents, [], readonly [typeof stampsEffect]> =
  productVocabulary({ currency: 'EUR', effectKinds: [stampsEffect] });

export const noon = new Date('2026-11-27T12:00:00Z');

/** What the programme does on an event. */
export function effectsOf(
  programme: Programme, event: keyof ProductEvents, facts: FactsOf<ProductFacts>, context: Partial<DecisionContext> = {},
): readonly DecidedEffect[] {
  const ids = Object.fromEntries(vocabulary.events[event].ids.map((id) => [id, `${id}-1`]));
  return decide(prepareRules(programme.rules, vocabulary), event, facts, { now: noon, counts: {}, hash: sha256Hex, ids, ...context }).effects;
}

/**
 * What every preset has to be: the JSON of its golden file, which is read back to the same; fit to be published; clean of gated or paid
 * reviews, and of what the lint of rules blocks. `warnings` are those that it has on purpose.
 */
export async function expectSoundPreset(programme: Programme, name: string, warnings: readonly string[] = []): Promise<void> {
  const json: unknown = JSON.parse(canonicalJson(programme));
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../../test/golden/programmes/${name}.json`);
  expect(valueOf(parseProgramme(json, vocabulary))).toStrictEqual(programme);
  expect(publishProgramme(programme, vocabulary, 1, sha256Hex).hash).toBe(sha256Hex(canonicalJson({ programme, schemaVersion: 1 })));
  expect(lintReviewRules(programme.rules, vocabulary, { inUse: ['google-maps', 'yandex-maps', '2gis', 'own'] }).findings).toEqual([]);
  const findings = lintRuleSet(programme.rules, vocabulary);
  expect(findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  expect(findings.map(({ code, rule }) => (rule === null ? code : `${code} ${rule}`))).toEqual(warnings);
}

const utc = valueOf(calendarClock({ timeZone: 'UTC' }));

/** At noon of a day in UTC. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** What a programme would have done, to the end of the year. */
export function simulated(programme: Programme, history: readonly PastEvent[], terms: Partial<SimulationTerms> = {}): Simulation {
  return simulate(programme, history, { vocabulary, clock: utc, until: noonOf('2026-12-31'), ...terms });
}

export function past(event: keyof ProductEvents, day: string, ids: Readonly<Record<string, string>>, facts: FactsOf<ProductFacts> = {}): PastEvent {
  return { event, at: noonOf(day), ids, facts };
}

export function bought(id: string, customerId: string, amount: number, day: string, facts: FactsOf<ProductFacts> = {}): PastEvent {
  return past('interaction/recorded', day, { interactionId: id, customerId }, { 'interaction.kind': 'purchase', 'interaction.amount': amount, ...facts });
}
