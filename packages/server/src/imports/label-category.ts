import { type Category, categories } from '@goodword/core';
import { categoryNames as en } from '@goodword/core/texts/en';
import { categoryNames as fa } from '@goodword/core/texts/fa';
import { categoryNames as pt } from '@goodword/core/texts/pt';
import { categoryNames as ru } from '@goodword/core/texts/ru';
import { categoryNames as th } from '@goodword/core/texts/th';
import { categoryNames as zh } from '@goodword/core/texts/zh';

const byName: ReadonlyMap<string, Category> = new Map(
  [en, fa, ru, zh, th, pt].flatMap((names) => categories.flatMap((category) =>
    [names[category].one, names[category].many].map((name) => [name.toLowerCase(), category] as const))),
);

/** The group that a label of a file names, in any of our languages; `null` when it is none that we know. */
export function labelCategory(label: string): Category | null {
  const name = label.trim().toLowerCase();
  return byName.get(name) ?? (/^neutrals?$/.test(name) ? 'passive' : null);
}
