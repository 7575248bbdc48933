import { useId, useState, type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import { Breakage } from './breakage.js';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** The same numbers as a table, for those who read better than they see; the panel then offers both. */
  readonly table?: ReactNode;
  /** What the two views are called, when they are not a chart and a table. */
  readonly views?: readonly [first: string, second: string];
  readonly aside?: ReactNode;
}

/** One titled part of a page. A fault inside stays inside. */
export function Panel({ title, className = '', note, children, table, views, aside }: Props) {
  const { texts } = useLanguage();
  const id = useId();
  const [first, second] = views ?? [texts.view.chart, texts.view.table];
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id}>{title}</h2>
        {aside}
        {table === undefined ? null : (
          <ToggleButtonGroup
            className="views"
            aria-label={texts.view.title(title)}
            disallowEmptySelection
            selectedKeys={[view]}
            onSelectionChange={(keys) => setView(keys.has('table') ? 'table' : 'chart')}
          >
            <ToggleButton id="chart" className="view">
              {first}
            </ToggleButton>
            <ToggleButton id="table" className="view">
              {second}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
      </header>
      <Breakage>{view === 'table' ? table : children}</Breakage>
      {note === undefined ? null : <p className="panel-note">{note}</p>}
    </section>
  );
}
