import { CustomerPage } from '../customers/customer-page.js';
import { CustomersPage } from '../customers/customers-page.js';
import { MailboxPage } from '../mailbox/mailbox-page.js';
import { MessagePage } from '../mailbox/message-page.js';
import { OverviewPage } from '../overview/overview-page.js';
import { AnswerPage } from '../responses/answer-page.js';
import { AnswersPage } from '../responses/answers-page.js';
import { AskingPageAt } from './asking-page-at.js';
import { NotFoundPage } from './not-found-page.js';

/** The page at a path of the dashboard. */
export function PageAt({ path }: { readonly path: string }) {
  const [section = '', id, ...deeper] = path.replace(/\/$/, '').split('/').slice(1);
  if (deeper.length > 0) return <NotFoundPage />;
  switch (section) {
    case '':
      return <OverviewPage />;
    case 'answers':
      return id === undefined ? <AnswersPage /> : <AnswerPage key={id} id={id} />;
    case 'customers':
      return id === undefined ? <CustomersPage /> : <CustomerPage key={id} id={id} />;
    case 'surveys':
      return <AskingPageAt page={id === undefined ? 'SurveysPage' : id === 'reasons' ? 'ReasonsPage' : 'SurveyPage'} id={id} />;
    case 'invitations':
      return id === undefined ? <AskingPageAt page="InvitationsPage" id={undefined} /> : <NotFoundPage />;
    case 'mailbox':
      return id === undefined ? <MailboxPage /> : <MessagePage key={id} id={id} />;
    default:
      return <NotFoundPage />;
  }
}
