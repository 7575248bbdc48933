import { Cell, Column, Link, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { useFormats, useLanguage } from '../texts/language.js';
import type { TrendPoint } from './trend.js';

/** The trend in numbers, newest month first. */
export function TrendTable({ points }: { readonly points: readonly TrendPoint[] }) {
  const { texts } = useLanguage();
  const { month, points: written, whole } = useFormats();
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.trend.title}>
      <Table aria-label={texts.trend.title} className="table">
        <TableHeader>
          <Column isRowHeader>{texts.trend.month}</Column>
          <Column className="number">{texts.shortScore}</Column>
          <Column className="number">{texts.branches.interval}</Column>
          <Column className="number">{texts.branches.answers}</Column>
        </TableHeader>
        <TableBody>
          {points.toReversed().map((point) => (
            <Row key={point.href} id={point.href}>
              <Cell>
                <Link className="link" href={point.href}>
                  {month(point.start)}
                </Link>
              </Cell>
              <Cell className={point.tooFew ? 'number quiet' : 'number'}>
                {point.score === null ? '–' : written(point.score)}
              </Cell>
              <Cell className="number">
                {point.band ? texts.headline.range(written(point.band[0]), written(point.band[1])) : '–'}
              </Cell>
              <Cell className="number">{whole(point.total)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
