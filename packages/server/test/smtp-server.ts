import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that the server took, or was about to. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the line. */
  readonly raw: string;
}

export interface TestSmtpServer {
  readonly url: string;
  /** Every mail whose content came to its end, in order. */
  readonly taken: TakenMail[];
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** A reply that refuses, with its code. */
export function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/**
 * A real mail server on loopback.
 *
 * @param answerTo - called when a mail has come to its end; what it throws is the reply, else the mail is accepted
 */
export async function startTestSmtpServer(
  options: SMTPServerOptions = {},
  answerTo: (mail: TakenMail) => Promise<void> | void = () => undefined,
): Promise<TestSmtpServer> {
  const taken: TakenMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const take = async (): Promise<void> => {
        try {
          // A client that goes away in the middle has sent no mail.
          const mail = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), raw: await text(stream) };
          taken.push(mail);
          await answerTo(mail);
        } catch (refusal) {
          done(refusal as Error);
          return;
        }
        done(null, 'taken');
      };
      void take();
    },
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    ...options,
  });
  server.on('error', () => undefined); // a client that goes away is no fault of the server
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo; // it listens on TCP
  return {
    url: `smtp://127.0.0.1:${port}`, taken, connections: () => connections,
    close: () => new Promise((resolve) => {
      server.close(resolve);
    }),
  };
}
