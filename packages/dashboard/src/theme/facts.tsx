import type { ReactNode } from 'react';
import './facts.css';

/** A fact without a value is left out. */
export type Fact = readonly [name: string, value: ReactNode];

/** What is known of one thing, name by name. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
