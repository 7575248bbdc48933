import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { isWhole } from '../rules/condition-fault.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { parseProgramme } from './parse-programme.js';
import type { Programme } from './programme.js';
import type { ProgrammeRefusal } from './programme-refusal.js';

/** A version of a programme: frozen, and never changed again. `canonicalJson` writes it for storage. */
export interface PublishedProgramme {
  /** 1 for the first version, then one more each time. */
  readonly number: number;
  /** The version of the facts that it was written for. */
  readonly schemaVersion: number;
  /** Of the canonical JSON of the programme and `schemaVersion`: equal content has an equal hash. */
  readonly hash: string;
  readonly programme: Programme;
}

/**
 * A version of a programme, with the hash of its content.
 *
 * @param number - a whole number of at least 1
 * @param hash - hexadecimal digits of a text, such as `sha256Hex` of `@goodword/core/hash`
 * @throws RangeError when `number` is not a version, or the programme does not fit the vocabulary
 * @example
 * publishProgramme(stampCardProgramme({ currency: 'EUR', stamps: 10, reward: 'coffee' }), vocabulary, 1, sha256Hex).hash.length; // 64
 */
export function publishProgramme(
  programme: Programme, vocabulary: Vocabulary, number: number, hash: (text: string) => string,
): PublishedProgramme {
  if (!isWhole(number, 1, Number.MAX_SAFE_INTEGER)) throw new RangeError('programme: number is not a whole number of at least 1');
  const copy = parseProgramme(JSON.parse(canonicalJson(programme)), vocabulary);
  if (!copy.ok) throw new RangeError(`programme: ${copy.refusal.kind} at ${JSON.stringify(copy.refusal.path)}`);
  const schemaVersion = vocabulary.facts.version;
  return deepFrozen({ number, schemaVersion, hash: hash(contentOf(copy.value, schemaVersion)), programme: copy.value });
}

/**
 * A published version from storage: it fits the vocabulary, and its content is still what its hash says.
 *
 * @param hash - the one it was published with
 * @returns refuses as `parseProgramme`, with a path inside `/programme`; `programme/malformed` at `/hash` when the content was changed,
 *   at `/schemaVersion` when it was written for another version of the facts
 * @example
 * const stored = canonicalJson(publishProgramme(programme, vocabulary, 1, sha256Hex));
 * parsePublishedProgramme(JSON.parse(stored), vocabulary, sha256Hex).ok; // true
 */
export function parsePublishedProgramme(
  json: unknown, vocabulary: Vocabulary, hash: (text: string) => string,
): Result<PublishedProgramme, ProgrammeRefusal> {
  if (!isPlainRecord(json)) return refuse({ kind: 'programme/malformed', path: '', fault: 'malformed' });
  const { number, schemaVersion, hash: written, programme: content } = json;
  if (!isWhole(number, 1, Number.MAX_SAFE_INTEGER)) return refuse({ kind: 'programme/malformed', path: '/number', fault: 'malformed' });
  if (schemaVersion !== vocabulary.facts.version) return refuse({ kind: 'programme/malformed', path: '/schemaVersion', fault: 'malformed' });
  const parsed = parseProgramme(content, vocabulary);
  if (!parsed.ok) return refuse({ ...parsed.refusal, path: `/programme${parsed.refusal.path}` });
  const programme = parsed.value;
  const found = hash(contentOf(programme, vocabulary.facts.version));
  if (found !== written) return refuse({ kind: 'programme/malformed', path: '/hash', fault: 'malformed' });
  return ok(deepFrozen({ number, schemaVersion: vocabulary.facts.version, hash: found, programme }));
}

function contentOf(programme: Programme, schemaVersion: number): string {
  return canonicalJson({ schemaVersion, programme });
}

function deepFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFrozen(part);
  return Object.freeze(value);
}
