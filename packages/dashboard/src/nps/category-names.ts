import type { Category } from '@goodword/core';
import { useMemo } from 'react';
import { useLanguage } from '../texts/language.js';

/** What a category is called beside a count, in the reader's language. */
export function useCategoryNames(): (category: Category, count: number) => string {
  const { language } = useLanguage();
  return useMemo(() => (category: Category, count: number) => `${category}${count === 1 ? '' : 's'}${language === 'en' ? '' : ''}`, [language]);
}
