import { categoryOf, type Score } from '@goodword/core';

/** What the real answers lack and the demonstration makes up: when, where, from whom and by which way. */
export interface Setting {
  readonly respondedAt: Date;
  readonly branch: string;
  readonly staff: string;
  readonly channel: string;
}

const MONTHS = 24;
const DAY_MS = 86_400_000;
const MONTH_MS = 30.4375 * DAY_MS;

// Weights of detractors, passives and promoters. The second branch is the weak one; the last has just opened.
const branches = [
  { name: 'Centro', staff: ['Ana', 'Bruno', 'Carla'], weight: { detractor: 30, passive: 34, promoter: 38 }, opened: 0 },
  { name: 'Estação', staff: ['Davi', 'Elisa'], weight: { detractor: 38, passive: 24, promoter: 16 }, opened: 0 },
  { name: 'Jardim', staff: ['Fábio', 'Gabriela'], weight: { detractor: 14, passive: 22, promoter: 25 }, opened: 0 },
  { name: 'Porto', staff: ['Helena', 'Igor'], weight: { detractor: 14, passive: 18, promoter: 19 }, opened: 0 },
  { name: 'Praia', staff: ['Júlia'], weight: { detractor: 18, passive: 18, promoter: 18 }, opened: 22 },
] as const;

const channels = [['email', 50], ['sms', 20], ['link', 20], ['kiosk', 10]] as const;

/**
 * Invents the setting of one real score: more answers every month, and fewer unhappy ones since the autumn of
 * the second year, so that there is something to find.
 *
 * @param now - the end of the 24 months
 * @param random - seeded
 */
export function inventSetting(score: Score, now: Date, random: () => number): Setting {
  const category = categoryOf(score);
  const month = pick(Array.from({ length: MONTHS }, (_, index) => [index, weightOfMonth(index, category)] as const), random);
  const open = branches.filter((branch) => branch.opened <= month);
  const branch = pick(open.map((one) => [one, one.weight[category]] as const), random);
  const start = now.getTime() - (MONTHS - month) * MONTH_MS;
  const day = Math.floor(random() * 30);
  // Shops are open from eight to eight; the workspace is in São Paulo, three hours behind UTC.
  const inDay = (11 + random() * 12) * 3_600_000;
  const instant = Math.floor(start / DAY_MS) * DAY_MS + day * DAY_MS + inDay;
  return {
    respondedAt: new Date(Math.floor(Math.min(instant, now.getTime() - random() * DAY_MS))),
    branch: branch.name,
    staff: branch.staff[Math.floor(random() * branch.staff.length)] ?? branch.staff[0],
    channel: pick(channels, random),
  };
}

function weightOfMonth(month: number, category: ReturnType<typeof categoryOf>): number {
  const growth = 30 + month * 2;
  if (category === 'promoter') return growth;
  const improved = month >= 19;
  return growth * (category === 'detractor' ? (improved ? 0.5 : 1.5) : (improved ? 0.75 : 1.15));
}

function pick<T>(choices: readonly (readonly [choice: T, weight: number])[], random: () => number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new RangeError('pick: no choices');
}
