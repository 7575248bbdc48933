import type { AskingMessages } from '../texts.js';
import { channels } from './channels.js';
import { eligibility } from './eligibility.js';
import { invitations } from './invitations.js';
import { surveys } from './surveys.js';

export { invitationStatusNames } from './eligibility.js';

export const askingMessages: AskingMessages = {
  ...surveys,
  ...invitations,
  ...eligibility,
  ...channels,
};
