/** Every state that can be reached from one, itself included. */
export function reachableStates<S extends string>(transitions: Readonly<Record<S, readonly S[]>>, start: S): ReadonlySet<S> {
  const reached = new Set<S>([start]);
  // A set that grows while it is walked is walked to its end.
  for (const state of reached) for (const next of transitions[state]) reached.add(next);
  return reached;
}
