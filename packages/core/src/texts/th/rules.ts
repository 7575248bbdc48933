// What rules say of themselves: why one fired or not, and what a lint finds in them
export { ruleFindings } from './rule-findings.js';
export { ruleReasons } from './rule-reasons.js';
