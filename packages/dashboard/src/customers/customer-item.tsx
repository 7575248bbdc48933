import { ScoreMark } from '../responses/score-mark.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { CustomerLink } from './customer-link.js';
import { customerName } from './customer-name.js';
import type { ListedCustomer } from './customers-query.js';

/** One customer of a list: who it is, how to reach them, and what they said last. */
export function CustomerItem({ customer }: { readonly customer: ListedCustomer }) {
  const { texts } = useLanguage();
  const { day } = useFormats();
  const [latest] = customer.responses;
  const called = customerName(customer);
  const others = [customer.email, customer.phone, customer.externalId].filter((text) => text !== null && text !== called);
  return (
    <li className="customer">
      <p className="customer-name">
        <CustomerLink customer={customer} />
      </p>
      <p className="customer-ways">
        {others.map((text) => (
          <bdi key={text}>{text}</bdi>
        ))}
      </p>
      {latest === undefined ? (
        <p className="customer-latest quiet">{texts.customers.notAnswered}</p>
      ) : (
        <p className="customer-latest">
          <ScoreMark score={latest.score} category={latest.category} />
          <time className="quiet" dateTime={latest.respondedAt}>
            {day(new Date(latest.respondedAt))}
          </time>
        </p>
      )}
    </li>
  );
}
