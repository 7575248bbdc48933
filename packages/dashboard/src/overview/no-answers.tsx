import { useLanguage } from '../texts/language.js';
import { useWorkspace } from '../session/workspace.js';

/** An empty workspace: what will appear here, and how to make it appear. */
export function NoAnswers() {
  const { texts } = useLanguage();
  const { surveys } = useWorkspace();
  const survey = surveys[0];
  return (
    <section className="panel nothing">
      <h1 className="finding">{texts.empty.title}</h1>
      <p>{texts.empty.what}</p>
      <h2>{texts.empty.how}</h2>
      <h3>{texts.empty.importFile}</h3>
      <pre className="command" dir="ltr" tabIndex={0}>
        <code>{`npx goodword import answers.csv --survey "${survey?.name ?? 'My survey'}" --map score=Score,comment=Comment`}</code>
      </pre>
      <h3>{texts.empty.submit}</h3>
      <pre className="command" dir="ltr" tabIndex={0}>
        <code>{`import { createGoodword } from '@goodword/client';

const goodword = createGoodword({ url: '${location.origin}', auth: { apiKey } });
await goodword.responses.submit({ surveyId: '${survey?.id ?? '…'}', score: 9, comment: '…' });`}</code>
      </pre>
    </section>
  );
}
