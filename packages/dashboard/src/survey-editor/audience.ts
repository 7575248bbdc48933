import { categories, type Category, type SurveyQuestion } from '@goodword/core';

type Condition = NonNullable<Extract<SurveyQuestion, { readonly kind: 'comment' }>['when']>;

/** Who is asked a question, as far as a form can say it; `own` is a condition that it cannot. */
export type Audience =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'only'; readonly category: Category }
  | { readonly kind: 'except'; readonly category: Category }
  | { readonly kind: 'scores'; readonly from: number; readonly to: number }
  | { readonly kind: 'own'; readonly condition: Condition };

/** The audience that a condition means. */
export function audienceOf(condition: Condition | undefined): Audience {
  if (condition === undefined) return { kind: 'everybody' };
  const own: Audience = { kind: 'own', condition };
  // A condition with an id is named in explanations: the form would lose that.
  if (condition.id !== undefined) return own;
  if ((condition.op === 'eq' || condition.op === 'ne') && condition.path === 'response.category') {
    const category = categories.find((known) => known === condition.value);
    if (category !== undefined) return { kind: condition.op === 'eq' ? 'only' : 'except', category };
  }
  if (condition.op === 'between' && condition.path === 'response.score') {
    const { from, to } = condition;
    if (typeof from === 'number' && typeof to === 'number') return { kind: 'scores', from, to };
  }
  return own;
}

/** The condition of an audience; `undefined` for everybody, who need none. */
export function conditionFor(audience: Audience): Condition | undefined {
  switch (audience.kind) {
    case 'everybody':
      return undefined;
    case 'only':
      return { op: 'eq', path: 'response.category', value: audience.category };
    case 'except':
      return { op: 'ne', path: 'response.category', value: audience.category };
    case 'scores':
      return { op: 'between', path: 'response.score', from: audience.from, to: audience.to };
    case 'own':
      return audience.condition;
  }
}
