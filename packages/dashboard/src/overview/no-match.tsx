import { Button } from 'react-aria-components';
import { noFilters } from '../filters/filters.js';
import { useFilters } from '../filters/use-filters.js';
import { useLanguage } from '../texts/language.js';

/** There are answers, but none that the filters let through. */
export function NoMatch() {
  const { texts } = useLanguage();
  const [, change] = useFilters();
  return (
    <section className="panel nothing">
      <h1 className="finding">{texts.empty.noMatch}</h1>
      <p>{texts.empty.noMatchHow}</p>
      <Button className="button button-main" onPress={() => change(noFilters)}>
        {texts.filters.clear}
      </Button>
    </section>
  );
}
