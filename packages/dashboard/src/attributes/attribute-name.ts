/**
 * The name of an attribute in words: programs write `firstSeenOn` or `plan_name`, people read `First seen on`.
 * Capitals that stand together stay, such as `VIP`.
 *
 * @example
 * attributeName('firstSeenOn'); // 'First seen on'
 */
export function attributeName(name: string): string {
  const words = name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})(?=\p{Ll})/gu, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`)
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_\-.]+/g, ' ')
    .trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length) || name;
}
