import { useAttributeFacts } from '../attributes/attribute-facts.js';
import { useFormats, useLanguage } from '../texts/language.js';
import { Facts } from '../theme/facts.js';
import type { WholeCustomer } from './customer-query.js';

/** What is known of a customer. What is not known is left out. */
export function CustomerProfile({ customer }: { readonly customer: WholeCustomer }) {
  const { texts } = useLanguage();
  const { dayAndTime, languageName, timeIn } = useFormats();
  const attributes = useAttributeFacts(customer.attributes);
  const { email, phone, externalId, locale, timeZone } = customer;
  return (
    <>
      <Facts
        facts={[
          [
            texts.customer.email,
            email === null ? null : (
              <a className="link" href={`mailto:${encodeURIComponent(email)}`}>
                <bdi>{email}</bdi>
              </a>
            ),
          ],
          [
            texts.customer.phone,
            phone === null ? null : (
              <a className="link" href={`tel:${phone}`}>
                <bdi dir="ltr">{phone}</bdi>
              </a>
            ),
          ],
          [texts.customer.externalId, externalId === null ? null : <bdi>{externalId}</bdi>],
          [texts.customer.language, locale === null ? null : languageName(locale)],
          [
            texts.customer.timeZone,
            timeZone === null ? null : (
              <>
                <bdi dir="ltr">{timeZone.replaceAll('_', ' ')}</bdi>
                <span className="quiet"> · {texts.customer.timeThere(timeIn(timeZone, new Date()))}</span>
              </>
            ),
          ],
          [texts.customer.added, dayAndTime(new Date(customer.createdAt))],
        ]}
      />
      {attributes.length === 0 ? null : (
        <>
          <h3 className="customer-attributes">{texts.answer.attributes}</h3>
          <Facts facts={attributes} />
        </>
      )}
    </>
  );
}
