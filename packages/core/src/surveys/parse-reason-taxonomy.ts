import { plainJson } from '../json/plain-json.js';
import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import { fieldFault } from '../rules/condition-fault.js';
import { isName } from '../rules/condition-kind.js';
import { malformed, type RuleRefusal } from '../rules/rule-refusal.js';
import { isLanguage } from './is-language.js';
import { listFault } from './list-fault.js';
import { definitionLimits } from './survey-definition.js';
import type { ReasonTaxonomy } from './reason-taxonomy.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';
import { translatedFault } from './translated-fault.js';

const mostReasons = 500;

/**
 * The reasons of a workspace from JSON, checked: no code twice, each with a text.
 *
 * @returns a copy; refuses as `parseSurveyDefinition`
 * @example
 * parseReasonTaxonomy([{ code: 'rude-staff', text: { en: 'Rude staff' } }]).ok; // true
 */
export function parseReasonTaxonomy(json: unknown): Result<ReasonTaxonomy, SurveyDefinitionRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const { value } = plain;
  const fault = listFault(value, 0, mostReasons, '');
  if (fault !== null) return refuse(fault);
  const reasons = value as readonly unknown[]; // by the line above
  const codes = new Set<unknown>();
  for (const [index, reason] of reasons.entries()) {
    const found = reasonFault(reason, codes, `/${index}`);
    if (found !== null) return refuse(found);
  }
  return ok(reasons as ReasonTaxonomy); // every field was looked at
}

function reasonFault(reason: unknown, codes: Set<unknown>, at: string): SurveyDefinitionRefusal | null {
  if (!isPlainRecord(reason)) return malformed(at, 'record');
  const { code, text, retired } = reason;
  const fault = fieldFault(reason, ['retired'], ['code', 'text'], at) ?? codeFault(code, codes, `${at}/code`);
  if (fault !== null) return fault;
  codes.add(code);
  if (retired !== undefined && typeof retired !== 'boolean') return malformed(`${at}/retired`, 'true-or-false');
  // No language comes first here: any of them will do.
  const languages = isPlainRecord(text) ? Object.keys(text) : [];
  if (languages.length === 0 || !languages.every(isLanguage)) return malformed(`${at}/text`, 'language');
  return translatedFault(text, languages, definitionLimits.labelLength, `${at}/text`);
}

function codeFault(code: unknown, codes: ReadonlySet<unknown>, at: string): RuleRefusal | null {
  if (!isName(code)) return malformed(at, 'name');
  return codes.has(code) ? { kind: 'rule/id-repeated', path: at } : null;
}
