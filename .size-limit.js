import { readFileSync } from 'node:fs';

const core = 'packages/core/dist/index.js';
const dashboard = 'packages/dashboard/dist';

/** Scripts and styles that the browser loads before the first picture; their names change with their content. */
const loadedAtOnce = [...readFileSync(`${dashboard}/index.html`, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];

export default [
  { name: 'core, everything', path: core, gzip: true, limit: '14 kB' },
  { name: 'core, the score alone', path: core, import: '{ netPromoterScore }', gzip: true, limit: '1 kB' },
  { name: 'client', path: 'packages/client/dist/index.js', gzip: true, limit: '12 kB' },
  {
    name: 'dashboard, at once',
    path: loadedAtOnce.map(([, file]) => `${dashboard}/${file}`),
    // It is bundled already.
    disablePlugins: ['@size-limit/esbuild'],
    gzip: true,
    limit: '300 kB',
  },
];
