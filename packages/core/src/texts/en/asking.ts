import type { AskingMessages } from '../texts.js';
import { channels } from './channels.js';
import { eligibility } from './eligibility.js';
import { invitations } from './invitations.js';
import { surveyLinks } from './survey-links.js';
import { surveys } from './surveys.js';
import { waves } from './waves.js';

export { invitationStatusNames } from './eligibility.js';

export const askingMessages: AskingMessages = {
  ...surveys,
  ...surveyLinks,
  ...invitations,
  ...eligibility,
  ...channels,
  ...waves,
};
