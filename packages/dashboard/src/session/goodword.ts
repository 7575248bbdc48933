import { createGoodword } from '@goodword/client';

/** The service that served this page, asked with the cookie of the session and in the language that the page is read in. */
export const goodword = createGoodword({
  url: '',
  auth: 'cookie',
  timeoutMs: 20_000,
  // The reader may choose another language at any time, so it is looked up at each request.
  fetch: (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('accept-language', document.documentElement.lang);
    return fetch(input, { ...init, headers });
  },
});
