const rules = new Intl.PluralRules('ru');

/** One of three forms: 1 ответ, 2 ответа, 5 ответов. */
export function form(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}
