import { randomBytes } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { v7 as uuidv7 } from 'uuid';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { reply, startTestSmtpServer, type TakenMail } from '../../test/smtp-server.js';
import { type Channels, mailboxOnly } from '../channels/open-channels.js';
import { forWorkspace } from '../orm.js';
import { setTrigger } from './asking.fixture.js';
import { keepUp } from './keep-up.js';
import { sendInvitationNow } from './send-invitation.js';

export const INTAKE_SECRET = 'a-secret-of-the-intake';
export const DAY = 24 * 60;

/** So many minutes after the present of the tests. */
export const after = (minutes: number): string => new Date(NOW.getTime() + minutes * 60_000).toISOString();

/** A server that sends, and the mail server that takes it. */
export interface Sending {
  readonly app: TestApp;
  /** Every mail that came to its end, in order. */
  readonly taken: readonly TakenMail[];
  /** What the mail server says to the next mails. */
  readonly answerWith: (...answers: readonly (Error | null)[]) => void;
  /** So many minutes later. */
  readonly at: (minutes: number) => void;
  /** The same, with what was due by then done. */
  readonly pass: (minutes: number) => Promise<void>;
  /** What a worker does, without its queue. */
  readonly sendNow: (workspace: TestWorkspace, id: string) => Promise<void>;
  /** A worker that dies: before the provider has the message, or after, before anybody could write that down. */
  readonly killedWhileSending: (workspace: TestWorkspace, id: string, when: 'before' | 'after', send?: typeof sendInvitationNow) => Promise<void>;
  /** What the clock does every five minutes. */
  readonly sweep: (workspace: TestWorkspace) => Promise<void>;
  /** As after the start. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

export async function startSending(): Promise<Sending> {
  let answers: (Error | null)[] = [];
  let clock = NOW;
  const smtp = await startTestSmtpServer(
    { onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? reply(550, '5.1.1 gone') : null) },
    () => {
      const answer = answers.shift();
      if (answer !== undefined && answer !== null) throw answer;
    },
  );
  const config = {
    ...mailboxOnly, smtpUrl: smtp.url, bounceAddress: 'bounces@mail.example', intakeSecret: INTAKE_SECRET, publicUrl: 'https://ask.example',
    privateNetworks: true, secret: 'a-secret-of-this-installation-for-tests',
  };
  const app = await startTestApp({ channels: config });
  const { channels } = app;
  const at = (minutes: number): void => {
    clock = new Date(after(minutes));
    app.setNow(clock);
  };
  const contextOf = (workspace: TestWorkspace, through: Channels) => ({
    em: forWorkspace(app.orm, workspace.id), newId: () => uuidv7(), now: clock, randomBytes, channels: through,
    viewer: { workspaceId: workspace.id, actor: 'test', name: 'Test', scopes: ['admin'] } as const,
  });
  return {
    app, at,
    sendNow: (workspace, id) => sendInvitationNow(contextOf(workspace, channels), id, () => clock),
    taken: smtp.taken,
    answerWith: (...next) => {
      answers = [...next];
    },
    pass: async (minutes) => {
      at(minutes);
      await app.runJobs();
    },
    killedWhileSending: (workspace, id, when, send = sendInvitationNow) => new Promise<void>((reached) => {
      const dying: Channels = {
        ...channels,
        sendThrough: async (...order) => {
          if (when === 'after') await channels.sendThrough(...order);
          reached();
          return new Promise<never>(() => undefined);
        },
      };
      void send(contextOf(workspace, dying), id, () => clock);
    }),
    sweep: async (workspace) => {
      await keepUp(contextOf(workspace, channels));
      await app.runJobs();
    },
    reset: () => {
      at(0);
      answers = [];
      smtp.taken.length = 0;
    },
    close: async () => {
      await app.close();
      await smtp.close();
    },
  };
}

/** A workspace that can send mail, with surveys that ask everybody about every purchase an hour later, unless told otherwise. */
export async function workspaceSending({ app }: Sending, ...triggers: readonly object[]) {
  const workspace = await app.createWorkspace('North Bakery');
  await workspace.query('mutation { changeEmailChannel(input: { senderAddress: "ask@bakery.example" }) { __typename } }');
  const surveys: string[] = [];
  for (const [index, trigger] of triggers.entries()) surveys.push(await surveyWith(workspace, `Survey ${index}`, trigger));
  return { workspace, surveys };
}

export async function surveyWith(workspace: TestWorkspace, name: string, trigger: object, definition?: object): Promise<string> {
  const { createSurvey: { id } } = await workspace.query(
    'mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { id } ... on Refusal { kind message } } }',
    { input: { name, ...(definition === undefined ? { question: 'How likely are you to recommend us?' } : { definition }) } });
  await setTrigger(workspace, id, { delayMinutes: 60, ...trigger });
  await changeStatus(workspace, id, 'LIVE');
  return id;
}

export const changeStatus = (workspace: TestWorkspace, id: string, to: string) =>
  workspace.query('mutation ($id: ID!, $to: SurveyStatus!) { changeSurveyStatus(id: $id, to: $to) { ... on Refusal { kind } } }', { id, to });

export const withdraw = (workspace: TestWorkspace, customerId: string) => workspace.query(
  'mutation ($id: ID!) { recordConsent(input: { customerId: $id, contactKind: SURVEY, state: WITHDRAWN, source: "link" }) { __typename } }', { id: customerId });

/** An invitation as it is read. */
export interface SentInvitation {
  readonly id: string;
  readonly status: string;
  readonly scheduledAt: string | null;
  readonly reasons: readonly { readonly kind: string }[];
}

const INVITATION = `id status channel scheduledAt sentAt expiresAt openedAt answeredAt declinedAt bouncedAt endedAt failureReason
  reasons { kind } reminder { scheduledAt sentAt reasons { kind } } survey { id }`;

export async function sentInvitations(workspace: TestWorkspace): Promise<readonly SentInvitation[]> {
  return (await workspace.query(`{ invitations(first: 100) { nodes { ${INVITATION} } } }`)).invitations.nodes;
}

/** The one of a workspace that has one. */
export async function onlyInvitation(workspace: TestWorkspace): Promise<SentInvitation> {
  const [invitation, ...others] = await sentInvitations(workspace);
  if (invitation === undefined || others.length > 0) throw new Error(`there are ${others.length + 1} invitations, or none`);
  return invitation;
}

export const readMail = ({ raw }: TakenMail) => simpleParser(raw);

/** Where the links of a mail lead. */
export async function pageOf({ app, taken }: Sending, index: number): Promise<string> {
  const { text } = await readMail(taken[index]!);
  return `${app.url}${/https:\/\/ask\.example(\/s\/\S+)/.exec(text ?? '')?.[1]}`;
}

/** Presses a button on the page of a mail: a score, unless told otherwise. */
export async function answerByMail(sending: Sending, index: number, button: readonly [name: string, value: string] = ['answer', '9']): Promise<void> {
  const page = await fetch(await pageOf(sending, index));
  const hidden = [...(await page.text()).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = new URLSearchParams([...hidden.map(([, name = '', value = '']): [string, string] => [name, value]), [...button]]);
  await fetch(page.url, { method: 'POST', body: form, redirect: 'manual' });
}
