import type { Category } from '@goodword/core';

/**
 * The patterns of the three categories, once for all charts of the page: stripes for detractors, dots for passives,
 * plain for promoters, so that the picture also speaks without colour.
 */
export function Patterns() {
  return (
    // Not display: none, which makes the patterns vanish with it.
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="detractor" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--detractor)" />
          <rect width="2" height="6" className="pattern-mark" />
        </pattern>
        <pattern id="passive" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--passive)" />
          <circle cx="3" cy="3" r="1.2" className="pattern-mark" />
        </pattern>
      </defs>
    </svg>
  );
}

const fills: Readonly<Record<Category, string>> = {
  detractor: 'url(#detractor)',
  passive: 'url(#passive)',
  promoter: 'var(--promoter)',
};

/** What a category's area is filled with, for any chart. */
export function fillOf(category: Category): string {
  return fills[category];
}

/** A small square in the category's colour and pattern, for legends. The name stands beside it. */
export function CategoryMark({ category }: { readonly category: Category }) {
  return (
    <svg className="category-mark" width="12" height="12" aria-hidden="true" focusable="false">
      <rect width="12" height="12" rx="2" fill={fillOf(category)} />
    </svg>
  );
}
