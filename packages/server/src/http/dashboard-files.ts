import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';

// Beside the compiled server in a package, and in the workspace next to it.
const FOLDERS = ['./dashboard', '../dist/dashboard'].map((path) => fileURLToPath(new URL(`../${path}`, import.meta.url)));

/**
 * The dashboard at `/`, of files of ours, so that it works without a network.
 *
 * @returns the GraphQL IDE, likewise, for whoever has the route for it; `null` when the dashboard is not built
 */
export async function registerDashboard(app: FastifyInstance): Promise<RouteHandlerMethod | null> {
  const folder = FOLDERS.find((path) => existsSync(join(path, 'index.html')));
  if (folder === undefined) {
    app.log.warn('The dashboard is not built: run "npm run build". The API works without it.');
    return null;
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: ['index.html'],
    // The IDE is a page at /graphql, with a policy of its own, or none at all.
    allowedPath: (path, _root, request) => path !== '/graphiql.html' || request.routeOptions.url === '/graphql',
    // Vite names its assets by their content, so they may be kept; the pages that name them may not.
    cacheControl: false,
    setHeaders: (reply, path) => {
      const keep = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', keep);
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && request.url.split('?')[0] !== '/graphql') return reply.code(200).sendFile('index.html');
    return reply.code(404).send({ message: `There is nothing at ${request.method} ${request.url.split('?')[0] ?? ''}.` });
  });
  return (_request, reply) => reply.sendFile('graphiql.html');
}

// The editor of the IDE writes its own style sheets and runs its checks in workers.
export const IDE_POLICY = {
  directives: {
    defaultSrc: [`'self'`], styleSrc: [`'self'`, `'unsafe-inline'`], fontSrc: [`'self'`, 'data:'],
    imgSrc: [`'self'`, 'data:'], workerSrc: [`'self'`, 'blob:'], upgradeInsecureRequests: null,
  },
};
