import { describe, expect, it } from 'vitest';
import { endpointOf } from './endpoint.js';

describe('the endpoint', () => {
  it.each([
    ['http://localhost:4000', 'http://localhost:4000/graphql'],
    ['http://localhost:4000/', 'http://localhost:4000/graphql'],
    ['http://localhost:4000/graphql', 'http://localhost:4000/graphql'],
    ['https://example.org/nps/', 'https://example.org/nps/graphql'],
    ['https://example.org/nps/graphql/', 'https://example.org/nps/graphql'],
    ['https://example.org/users@home', 'https://example.org/users@home/graphql'],
    ['', '/graphql'],
    ['/', '/graphql'],
    ['/graphql', '/graphql'],
  ])('of %j is %j', (url, endpoint) => {
    expect(endpointOf(url)).toBe(endpoint);
  });

  it.each(['https://ann:hunter2@example.org', 'https://example.org?key=hunter2', 'https://example.org/#hunter2'])(
    'of %j is refused without quoting it', (url) => {
      expect(() => endpointOf(url)).toThrow(TypeError);
      expect(() => endpointOf(url)).not.toThrow(/hunter2/);
    },
  );
});
