import { attributeName } from '../attributes/attribute-name.js';
import { useFormats, useLanguage } from '../texts/language.js';
import type { ListedInteraction } from './interactions-query.js';
import './interactions.css';

/** Something that happened, in the columns in which answers stand. */
export function InteractionItem({ interaction }: { readonly interaction: ListedInteraction }) {
  const { texts } = useLanguage();
  const { money, dayAndTime } = useFormats();
  const { type, status, amount, refunded, product, staffMember, branch, channel, externalId, occurredAt } = interaction;
  const names: Readonly<Record<string, string>> = texts.interactions.types;
  const what = [product?.name, staffMember?.name, externalId].filter((name) => name !== null && name !== undefined);
  const where = [branch?.name, channel?.name].filter((name) => name !== undefined);
  return (
    <li className="answer interaction">
      <p className="interaction-type">
        <bdi>{names[type] ?? attributeName(type)}</bdi>
      </p>
      <div className="interaction-what">
        {amount === null ? null : (
          <span className={status === 'COMPLETED' ? '' : 'interaction-undone'}>{money(amount)}</span>
        )}
        {what.map((name) => (
          <bdi key={name} className="quiet">
            {name}
          </bdi>
        ))}
        {status === 'CANCELLED' ? <span className="tag">{texts.interactions.cancelled}</span> : null}
        {status === 'REFUNDED' ? <span className="tag">{texts.interactions.refunded}</span> : null}
        {status === 'COMPLETED' && refunded !== null ? (
          <span className="tag">{texts.interactions.refundedPart(money(refunded))}</span>
        ) : null}
      </div>
      <p className="answer-facts">
        <span>{where.join(' · ')}</span>
        <time dateTime={occurredAt}>{dayAndTime(new Date(occurredAt))}</time>
      </p>
    </li>
  );
}
