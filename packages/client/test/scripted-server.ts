import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the server received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly operationName: string; readonly query: string; readonly variables: Record<string, unknown> };
  readonly at: number;
}

/** How the server treats one request. */
export type Step = (response: ServerResponse, request: IncomingMessage) => void;

export interface ScriptedServer {
  readonly url: string;
  /** All requests so far, in the order in which they came. */
  readonly received: readonly Received[];
}

/** Answers with this JSON. */
export function answer(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Step {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers with this data. */
export function data(value: unknown): Step {
  return answer({ data: value });
}

/** Answers with a page that is no GraphQL, as a proxy does. */
export function page(status: number, headers: Readonly<Record<string, string>> = {}): Step {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end('<html><body>Sorry</body></html>');
  };
}

/** Breaks the connection without an answer. */
export const drop: Step = (_, request) => { request.socket.destroy(); };

/** Breaks the connection in the middle of the answer. */
export const dropHalfway: Step = (response, request) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":', () => { request.socket.destroy(); });
};

/** Begins an answer and never ends it. */
export const stall: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":');
};

/** Takes the request and stays silent. */
export const silence: Step = () => undefined;

/**
 * A real HTTP server that goes through the steps, one per request; a request beyond the last is answered with 418, which
 * no test expects. It ends with the test.
 */
export async function scriptedServer(...steps: readonly Step[]): Promise<ScriptedServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => { parts.push(part); });
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(Buffer.concat(parts).toString('utf8')) as Received['body'],
        at: performance.now(),
      });
      (steps[received.length - 1] ?? page(418))(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** An address where nobody listens: that of a server that has just ended. */
export async function deadUrl(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
