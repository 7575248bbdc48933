import { createGoodword } from '@goodword/client';

/** The service that served this page, asked with the cookie of the session. */
export const goodword = createGoodword({ url: '', auth: 'cookie', timeoutMs: 20_000 });
