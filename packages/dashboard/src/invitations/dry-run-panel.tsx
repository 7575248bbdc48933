import type { DryRun } from '@goodword/client';
import { Button } from 'react-aria-components';
import { CustomerLink } from '../customers/customer-link.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { useDryRunQuery } from './dry-run-query.js';
import './dry-run.css';

/** Who would be asked at this moment, who not, and what keeps them away. */
export function DryRunPanel({ surveyId }: { readonly surveyId: string }) {
  const { dryRun: words } = useAskingTexts();
  const { data, error, refetch, isFetching } = useDryRunQuery(surveyId);
  return (
    <Panel
      title={words.title}
      note={words.note}
      aside={
        <Button className="button" isPending={isFetching} onPress={() => void refetch()}>
          {isFetching ? words.counting : words.again}
        </Button>
      }
    >
      {data === undefined ? (
        error ? (
          <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
        ) : (
          <p className="quiet" role="status">
            {words.counting}
          </p>
        )
      ) : data === null ? (
        <p className="quiet">{words.notSet}</p>
      ) : data.customers === 0 ? (
        <p className="quiet">{words.nobody}</p>
      ) : (
        <Counted run={data} />
      )}
    </Panel>
  );
}

const outcomes = ['ask', 'wait', 'skip'] as const;

function Counted({ run }: { readonly run: DryRun }) {
  const { dryRun: words } = useAskingTexts();
  const { texts } = useLanguage();
  const { whole, listed } = useFormats();
  const through = run.channels.filter(({ customers }) => customers > 0);
  return (
    <>
      <p className="dry-run-sentence">{words.sentence(whole(run.customers), whole(run.ask), whole(run.wait), whole(run.skip))}</p>
      {through.length === 0 ? null : (
        <p className="quiet">
          {words.through(listed(through.map(({ channel, customers }) => `${texts.mailbox.channels[channel]} ${whole(customers)}`)))}
        </p>
      )}
      <div className="outcome-bar" aria-hidden="true">
        {outcomes.map((outcome) =>
          run[outcome] === 0 ? null : (
            <span key={outcome} className={`outcome outcome-${outcome}`} style={{ flexGrow: run[outcome] }}>
              {words.outcomes[outcome]} {whole(run[outcome])}
            </span>
          ),
        )}
      </div>
      {run.reasons.length === 0 ? null : (
        <table className="table reasons">
          <thead>
            <tr>
              <th scope="col">{words.reason}</th>
              <th scope="col" className="number">
                {words.customers}
              </th>
              <th scope="col" className="number">
                {words.alone}
              </th>
              <th scope="col">{words.examples}</th>
            </tr>
          </thead>
          <tbody>
            {run.reasons.map(({ kind, detail, message, customers, alone, examples }) => (
              <tr key={`${kind} ${detail ?? ''}`}>
                <td>{message}</td>
                <td className="number">{whole(customers)}</td>
                <td className="number">{whole(alone)}</td>
                <td>
                  {examples.slice(0, 3).map((customer, place) => (
                    <span key={customer.id}>
                      {place === 0 ? null : ' · '}
                      <CustomerLink customer={{ phone: null, ...customer }} />
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
