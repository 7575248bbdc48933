import { Link } from 'react-aria-components';
import { MissingPage } from '../address/missing-page.js';
import { useTitle } from '../address/use-title.js';
import { WhyNotAsked } from '../invitations/why-not-asked.js';
import { LoadFailure } from '../overview/load-failure.js';
import { Panel } from '../overview/panel.js';
import { useWorkspace } from '../session/workspace.js';
import { useLanguage } from '../texts/language.js';
import { CustomerConsents } from './customer-consents.js';
import { customerName } from './customer-name.js';
import { CustomerProfile } from './customer-profile.js';
import { useCustomerQuery } from './customer-query.js';
import { DeleteCustomer } from './delete-customer.js';
import { History } from './history.js';
import { LatestAnswerSentence } from './latest-answer-sentence.js';
import './customers.css';

/** One person: who it is, what they said, and what happened, the newest first. */
export function CustomerPage({ id }: { readonly id: string }) {
  const { texts } = useLanguage();
  const { name: workspace } = useWorkspace();
  const { data: customer, error, refetch, isFetching } = useCustomerQuery(id);
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
  return (
    <main id="content" className="content" tabIndex={-1}>
      <div className="customer-head">
        <h1 className="finding">
          <bdi>{name}</bdi>
        </h1>
        <LatestAnswerSentence customerId={id} />
      </div>
      <div className="customer-parts">
        <div>
          <Panel title={texts.customer.profile}>
            <CustomerProfile customer={customer} />
            <CustomerConsents consents={customer.consents} />
            <DeleteCustomer id={id} name={name} />
          </Panel>
          <WhyNotAsked customerId={id} />
        </div>
        <History customerId={id} />
      </div>
    </main>
  );
}
