import { attributeName } from '../attributes/attribute-name.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { Consent } from './customer-query.js';

/** What a customer said of being written to: the last word on each channel, with where and when it was said. */
export function CustomerConsents({ consents }: { readonly consents: readonly Consent[] }) {
  const { texts } = useLanguage();
  const { day } = useFormats();
  const channelNames: Readonly<Record<string, string>> = texts.consents.channels;
  return (
    <>
      <h3 className="customer-attributes">{texts.consents.title}</h3>
      {consents.length === 0 ? <p className="quiet">{texts.consents.none}</p> : null}
      <ul className="consents">
        {consents.map(({ id, channel, contactKind, state, source, at }) => (
          <li key={id}>
            <p>
              {texts.consents.states[state]} ·{' '}
              {channel === null ? texts.consents.anyChannel : (channelNames[channel] ?? attributeName(channel))}
              {contactKind === null ? null : ` · ${texts.consents.kinds[contactKind]}`}
            </p>
            <p className="quiet">
              <bdi>{source}</bdi> · <time dateTime={at}>{day(new Date(at))}</time>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
