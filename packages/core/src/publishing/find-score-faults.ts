import { categories, categoryOf } from '../scores/category.js';
import type { Score } from '../scores/score.js';
import { groupedBy } from './grouped-by.js';
import { byEvent, everyScore, type ReadRule } from './read-rule.js';
import type { ScoreGapFinding, ScoreMisfitFinding } from './rule-finding.js';

/** Scores that no rule is for, and ranges of scores that do not fit the categories of NPS. */
export function findScoreFaults(rules: readonly ReadRule[]): readonly (ScoreGapFinding | ScoreMisfitFinding)[] {
  return [...rules.flatMap(misfitsOf), ...byEvent(rules).flatMap(gapsOf)];
}

function misfitsOf({ rule, index, scoreRanges }: ReadRule): readonly ScoreMisfitFinding[] {
  return scoreRanges
    .filter(({ scores }) => cutsThrough(scores))
    .map((range) => ({ code: 'scoreMisfit', severity: 'warns', rule: rule.id, path: `/rules/${index}/when`, ...range }));
}

/** A part of one category alone is a choice: only the angriest. A part of one and something of another is a slip. */
function cutsThrough(scores: readonly number[]): boolean {
  const touched = categories.filter((category) => scores.some((score) => isOf(score, category)));
  return touched.length > 1
    && touched.some((category) => everyScore.some((score) => isOf(score, category) && !scores.includes(score)));
}

function isOf(score: number, category: (typeof categories)[number]): boolean {
  // Every number here is of `everyScore`.
  return categoryOf(score as Score) === category;
}

/** One rule for the promoters leaves no gap, nor does another one for the happiest of them; rules that share out the scores do. */
function gapsOf(rules: readonly ReadRule[]): readonly ScoreGapFinding[] {
  const ranges = rules.flatMap(({ rule, scoreRanges }) => scoreRanges.map(({ fact, scores }) => ({ event: rule.on, fact, scores })));
  return [...groupedBy(ranges, ({ fact }) => fact).values()].flatMap((ofFact): readonly ScoreGapFinding[] => {
    const [first] = ofFact;
    const scores = everyScore.filter((score) => !ofFact.some((range) => range.scores.includes(score)));
    const isOfOneRule = ofFact.some((range) => range.scores.length === everyScore.length - scores.length);
    if (first === undefined || isOfOneRule || scores.length === 0) return [];
    return [{ code: 'scoreGap', severity: 'warns', rule: null, event: first.event, fact: first.fact, scores }];
  });
}
