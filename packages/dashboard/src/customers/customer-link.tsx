import { Link } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import { customerName } from './customer-name.js';

interface Props {
  readonly customer: { readonly id: string } & Parameters<typeof customerName>[0];
}

/** A customer's name, which opens the customer's page. */
export function CustomerLink({ customer }: Props) {
  const { texts } = useLanguage();
  return (
    <Link className="link" href={`/customers/${customer.id}`}>
      <bdi>{customerName(customer) ?? texts.customers.unnamed}</bdi>
    </Link>
  );
}
