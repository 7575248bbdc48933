// The pages on which surveys are written and sent, as one part of the dashboard that is loaded on its own.
export { SurveysPage } from '../surveys/surveys-page.js';
export { ReasonsPage } from '../surveys/reasons-page.js';
export { SurveyPage } from '../surveys/survey-page.js';
export { InvitationsPage } from '../invitations/invitations-page.js';
