import { Link } from 'react-aria-components';
import { useAddress } from '../address/address.js';
import { filterSearch, parseFilters } from '../filters/filters.js';
import { useHasMailbox } from '../mailbox/mailbox-query.js';
import { useLanguage } from '../texts/language.js';
import type { Texts } from '../texts/texts.js';
import './navigation.css';

interface Section {
  /** Address of its first page; those below belong to it. */
  readonly path: string;
  readonly name: (texts: Texts) => string;
  /** Its pages look at answers through period, branch and survey. */
  readonly isFiltered: boolean;
  /** Further pages of it, elsewhere. */
  readonly others?: readonly string[];
}

/** In the order of the header. A section stands here from the day on which its page exists. */
const everywhere: readonly Section[] = [
  { path: '/', name: (texts) => texts.overview, isFiltered: true },
  { path: '/answers', name: (texts) => texts.responses.title, isFiltered: true },
  { path: '/surveys', name: (texts) => texts.surveys, isFiltered: false, others: ['/invitations'] },
  { path: '/customers', name: (texts) => texts.customers.title, isFiltered: false },
];
const mailbox: Section = { path: '/mailbox', name: (texts) => texts.mailbox.title, isFiltered: false };

/** The ways to all parts of the dashboard, with the one in which the reader is marked. */
export function Navigation({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { texts } = useLanguage();
  const { path, search } = useAddress();
  // A section of machines of development alone.
  const sections = useHasMailbox(isSignedIn) ? [...everywhere, mailbox] : everywhere;
  const here = sections.find((section) => [section.path, ...(section.others ?? [])].some((one) => isWithin(path, one)));
  // Who looks at one branch goes on looking at it, from the score to the answers and back.
  const kept = here?.isFiltered ? filterSearch({ ...parseFilters(search), score: null, category: null, text: '' }) : '';
  return (
    <nav className="navigation" aria-label={texts.navigation}>
      <ul>
        {sections.map((section) => (
          <li key={section.path}>
            <Link
              className="navigation-link"
              href={section.isFiltered ? `${section.path}${kept}` : section.path}
              {...(section === here && { 'aria-current': path === section.path ? 'page' : 'true' })}
            >
              {section.name(texts)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(path: string, section: string): boolean {
  return path === section || (section !== '/' && path.startsWith(`${section}/`));
}
