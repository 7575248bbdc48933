import { Button } from 'react-aria-components';
import { goTo, useAddress } from '../address/address.js';
import { useTitle } from '../address/use-title.js';
import { SearchBox } from '../filters/search-box.js';
import { LoadFailure } from '../overview/load-failure.js';
import { More } from '../overview/more.js';
import { useWorkspace } from '../session/workspace.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { CustomerItem } from './customer-item.js';
import { customersPerPage, useCustomersQuery } from './customers-query.js';
import { NoCustomers } from './no-customers.js';
import './customers.css';

/** Everybody who was asked or has answered by name; the address holds what is searched for. */
export function CustomersPage() {
  const { texts } = useLanguage();
  const { whole } = useFormats();
  const { name } = useWorkspace();
  const { search } = useAddress();
  useTitle(texts.customers.title, name);
  const text = new URLSearchParams(search).get('text')?.trim() ?? '';
  const list = useCustomersQuery(text);
  const total = list.data?.pages[0]?.totalCount;
  if (total === 0 && text === '') {
    return (
      <main id="content" className="content" tabIndex={-1}>
        <NoCustomers />
      </main>
    );
  }
  const customers = list.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <main id="content" className="content" tabIndex={-1}>
      <div className="filters">
        <SearchBox label={texts.customers.search} text={text} onSearch={look} />
      </div>
      <h1 className="finding narrowed" aria-live="polite">
        {total === undefined
          ? texts.customers.title
          : total === 0
            ? texts.customers.noMatch
            : texts.customers.count(total, whole(total))}
      </h1>
      <section className="panel" aria-label={texts.customers.title}>
        {list.data === undefined ? (
          list.error ? (
            <LoadFailure error={list.error} isRetrying={list.isFetching} onRetry={() => void list.refetch()} />
          ) : (
            <div className="skeleton skeleton-list" aria-hidden="true" />
          )
        ) : total === 0 ? (
          <div className="nothing">
            <p>{texts.customers.noMatchHow}</p>
            <Button className="button button-main" onPress={() => look('')}>
              {texts.filters.clearSearch}
            </Button>
          </div>
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'stale' : ''}>
            <ul className="customers">
              {customers.map((customer) => (
                <CustomerItem key={customer.id} customer={customer} />
              ))}
            </ul>
            <More list={list} end={customers.length > customersPerPage ? texts.customers.end : null} />
          </div>
        )}
      </section>
    </main>
  );
}

function look(text: string): void {
  goTo(`/customers${text === '' ? '' : `?${new URLSearchParams({ text })}`}`);
}
