import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { MissingPage } from '../address/missing-page.js';
import { useTitle } from '../address/use-title.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { AnswerList } from '../responses/answer-list.js';
import { goodword } from '../session/goodword.js';
import { useWorkspace } from '../session/workspace.js';
import { useLanguage } from '../texts/language.js';
import { customerName } from './customer-name.js';
import { CustomerProfile } from './customer-profile.js';
import { customersKey } from './customers-query.js';
import { DeleteCustomer } from './delete-customer.js';
import { LatestAnswerSentence } from './latest-answer-sentence.js';
import './customers.css';

const answersPerPage = 20;

/** One person: who it is, what they said, and what happened, the newest first. */
export function CustomerPage({ id }: { readonly id: string }) {
  const { texts } = useLanguage();
  const { name: workspace } = useWorkspace();
  const { data: customer, error, refetch, isFetching } = useQuery({
    queryKey: [customersKey, 'one', id],
    queryFn: ({ signal }) => goodword.customers.find(id, { signal }),
  });
  const name = customer ? (customerName(customer) ?? texts.customers.unnamed) : texts.customers.title;
  useTitle(name, workspace);
  if (customer === null) {
    return (
      <MissingPage title={texts.customer.missing} how={texts.customer.missingHow}>
        <Link className="link" href="/customers">
          {texts.customers.title}
        </Link>
      </MissingPage>
    );
  }
  if (customer === undefined) {
    return (
      <main id="content" className="content" tabIndex={-1}>
        <h1 className="visually-hidden">{name}</h1>
        {error ? (
          <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
        ) : (
          <div className="skeleton skeleton-list" aria-hidden="true" />
        )}
      </main>
    );
  }
  const answers = { customerId: id, includeExcluded: true };
  return (
    <main id="content" className="content" tabIndex={-1}>
      <div className="customer-head">
        <h1 className="finding">
          <bdi>{name}</bdi>
        </h1>
        <LatestAnswerSentence filter={answers} first={answersPerPage} />
      </div>
      <div className="customer-parts">
        <Panel title={texts.customer.profile}>
          <CustomerProfile customer={customer} />
          <DeleteCustomer id={id} name={name} />
        </Panel>
        <Panel title={texts.customer.history}>
          <AnswerList filter={answers} first={answersPerPage} none={texts.customer.noHistory} isOfOneCustomer />
        </Panel>
      </div>
    </main>
  );
}
