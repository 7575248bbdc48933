import type { ReactNode } from 'react';
import { useTitle } from './use-title.js';

interface Props {
  readonly title: string;
  readonly how: string;
  /** Where to go instead. */
  readonly children: ReactNode;
}

/** An address behind which there is nothing, or nothing any more. */
export function MissingPage({ title, how, children }: Props) {
  useTitle(title);
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1 className="finding">{title}</h1>
      <p>{how}</p>
      <p>{children}</p>
    </main>
  );
}
