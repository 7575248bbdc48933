// JSON from outside
export { parseRuleSet } from './parse-rule-set.js';
export { parseCondition } from './parse-condition.js';
export { parseSegment } from './parse-segment.js';
export { parseFacts } from './parse-facts.js';
export { parsePublishedRuleSet } from './parse-published-rule-set.js';
export { parsePublishedSegment } from './parse-published-segment.js';
export { jsonLimits } from './plain-json.js';

// Its schema
export { ruleSetJsonSchema } from './rule-set-json-schema.js';
