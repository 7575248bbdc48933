import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { HttpError } from '../http/http-error.js';
import type { Authenticate } from '../http/request-authentication.js';
import { isQrLink, qrCodePng, qrCodeSizes, qrCodeSvg } from './draw-qr-code.js';

const { smallest, largest, usual } = qrCodeSizes;
const Query = v.object({
  link: v.pipe(v.string(), v.check(isQrLink)),
  size: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(smallest), v.maxValue(largest)), String(usual)),
});

/** GET /qr.svg and /qr.png with `link`, and `size` in pixels for the picture. */
export function registerQrCodeRoutes(app: FastifyInstance, { authenticate }: { readonly authenticate: Authenticate }): void {
  for (const format of ['svg', 'png'] as const) {
    app.get(`/qr.${format}`, async (request, reply) => {
      await authenticate(request, 'read');
      const query = v.safeParse(Query, request.query);
      if (!query.success) {
        throw new HttpError(400, `Give link, by http or https and of at most 500 characters, and size from ${smallest} to ${largest} or none.`);
      }
      const { link, size } = query.output;
      reply.header('cache-control', 'private, max-age=86400');
      return format === 'svg' ? reply.type('image/svg+xml').send(await qrCodeSvg(link)) : reply.type('image/png').send(await qrCodePng(link, size));
    });
  }
}
