/**
 * Where requests go: `url` with `/graphql` at its end, which may be there already.
 *
 * @param url - of the service, `https://nps.example`; in browsers also a path, `''` being the page's own origin
 * @throws TypeError for a user and password, a query or a fragment in it
 */
export function endpointOf(url: string): string {
  // The value is not quoted: whoever puts a password there must not find it in a log.
  if (/[?#]/.test(url) || /^[a-z]+:\/\/[^/]*@/i.test(url)) {
    throw new TypeError('url: expected an address without user, query and fragment');
  }
  const trimmed = url.replace(/\/+$/, '');
  return trimmed.endsWith('/graphql') ? trimmed : `${trimmed}/graphql`;
}
