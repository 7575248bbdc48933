import { Link } from 'react-aria-components';
import { useTitle } from '../address/use-title.js';
import { LoadFailure } from '../overview/load-failure.js';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { ReasonsForm } from './reasons-form.js';
import { useReasonsQuery } from './reasons-query.js';

/** Why a score is what it is: the reasons from which all surveys of the workspace choose. */
export function ReasonsPage() {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const { name } = useWorkspace();
  useTitle(texts.reasons.title, name);
  const { data: saved, error, refetch, isFetching } = useReasonsQuery();
  const retired = saved?.reasons.filter((reason) => reason.retired).length ?? 0;
  const offered = (saved?.reasons.length ?? 0) - retired;
  return (
    <main id="content" className="content" tabIndex={-1}>
      <div className="page-head">
        <div>
          <p>
            <Link className="link" href="/surveys">
              {texts.surveys.title}
            </Link>
          </p>
          <h1 className="finding">
            {saved === undefined ? texts.reasons.title : texts.reasons.count(offered, whole(offered), retired, whole(retired))}
          </h1>
        </div>
      </div>
      {saved !== undefined ? (
        <ReasonsForm saved={saved} />
      ) : error ? (
        <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <div className="skeleton skeleton-list" aria-hidden="true" />
      )}
    </main>
  );
}
