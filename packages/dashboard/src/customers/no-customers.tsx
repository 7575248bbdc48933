import { useWorkspace } from '../session/workspace.js';
import { useLanguage } from '../texts/language.js';

/** A workspace without customers: what will stand here, and how to make it appear. */
export function NoCustomers() {
  const { texts } = useLanguage();
  const { surveys } = useWorkspace();
  return (
    <section className="panel nothing">
      <h1 className="finding">{texts.customers.none}</h1>
      <p>{texts.customers.noneWhat}</p>
      <h2>{texts.customers.noneHow}</h2>
      <h3>{texts.customers.noneAdd}</h3>
      <pre className="command" dir="ltr" tabIndex={0}>
        <code>{`import { createGoodword } from '@goodword/client';

const goodword = createGoodword({ url: '${location.origin}', auth: { apiKey } });
await goodword.customers.upsert({ email: 'sara@example.com', name: 'Sara', locale: 'fa-IR' });`}</code>
      </pre>
      <h3>{texts.customers.noneAnswer}</h3>
      <pre className="command" dir="ltr" tabIndex={0}>
        <code>{`await goodword.responses.submit({ surveyId: '${surveys[0]?.id ?? '…'}', score: 9, customer: { email: 'sara@example.com' } });`}</code>
      </pre>
    </section>
  );
}
