/** A column that says for each answer where it belongs: its stratum, cluster or group. 1 and '1' are one label. */
export type LabelColumn = ArrayLike<string | number>;

/** A number for each label, such as the size of each stratum in the population. */
export type NumberByLabel = Readonly<Record<string, number>>;

/** A column as numbers: the labels in the order of their first appearance, and the place of each answer's among them. */
export interface NumberedLabels {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

export function numberLabels(labels: LabelColumn): NumberedLabels {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(labels, (label) => {
    const name = String(label);
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) numbers.set(name, number);
    return number;
  });
  return { names: [...numbers.keys()], of };
}

/** A column must be as long as the answers. */
export function checkLength(name: string, column: ArrayLike<unknown>, length: number): void {
  if (column.length !== length) throw new RangeError(`${name}: ${column.length} values for ${length} answers`);
}
