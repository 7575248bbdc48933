import { readFileSync } from 'node:fs';

const core = 'packages/core/dist/index.js';
/** The file of an entry: the list of a folder, or one file of it. */
const entry = (name) => `packages/core/dist/${name}${name.includes('/') ? '' : '/index'}.js`;

/** All that some entries of core export, as imports of one program. */
async function everythingOf(...folders) {
  const lists = await Promise.all(
    folders.map(async (folder) => [entry(folder), `{ ${Object.keys(await import(`./${entry(folder)}`)).join(', ')} }`]),
  );
  return Object.fromEntries(lists);
}

/** Leaves out what lies in other folders of core: somebody who uses several entries has it once. */
const withoutOthers = (folder) => (config) => ({
  ...config,
  format: 'esm',
  plugins: [
    ...(config.plugins ?? []),
    {
      name: 'other-folders',
      setup: ({ onResolve }) => onResolve({ filter: /^\.\./ }, ({ path, resolveDir }) =>
        (resolveDir.endsWith(`/core/dist/${folder}`) ? { path, external: true } : undefined)),
    },
  ],
});

const statistics = ['stats', 'stats/models', 'nps', 'inference', 'weights', 'insights', 'insights/models', 'insights/trends', 'forecasts'];
const dashboard = 'packages/dashboard/dist';

/** Scripts and styles that the browser loads before the first picture; their names change with their content. */
const loadedAtOnce = [...readFileSync(`${dashboard}/index.html`, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];

export default [
  { name: 'core, the index', path: core, gzip: true, limit: '90 kB' },
  { name: 'core/nps', path: entry('nps'), gzip: true, limit: '5 kB' },
  { name: 'core/inference', path: entry('inference'), gzip: true, limit: '12 kB' },
  { name: 'core/weights', path: entry('weights'), gzip: true, limit: '7 kB' },
  { name: 'core/insights', path: entry('insights'), gzip: true, limit: '12 kB' },
  { name: 'core/insights/models', path: entry('insights/models'), gzip: true, limit: '12 kB' },
  { name: 'core/insights/trends', path: entry('insights/trends'), gzip: true, limit: '12 kB' },
  { name: 'core/forecasts', path: entry('forecasts'), gzip: true, limit: '6 kB' },
  { name: 'core/calendars', path: entry('calendars'), gzip: true, limit: '12 kB' },
  { name: 'core/points', path: entry('points'), gzip: true, limit: '12 kB' },
  { name: 'core/loyalty', path: entry('loyalty'), gzip: true, limit: '12 kB' },
  { name: 'core/referrals', path: entry('referrals'), gzip: true, limit: '12 kB' },
  { name: 'core/segments', path: entry('segments'), gzip: true, limit: '12 kB' },
  { name: 'core/vocabulary', path: entry('vocabulary'), gzip: true, limit: '12 kB' },
  { name: 'core/vouchers', path: entry('vouchers'), gzip: true, limit: '12 kB' },
  { name: 'core/hash, with @noble/hashes', path: entry('hash'), gzip: true, limit: '4 kB' },
  { name: 'core/interactions', path: entry('interactions'), gzip: true, limit: '12 kB' },
  { name: 'core/consents', path: entry('consents'), gzip: true, limit: '12 kB' },
  { name: 'core/channels', path: entry('channels'), gzip: true, limit: '4 kB' },
  { name: 'core/invitations', path: entry('invitations'), gzip: true, limit: '12 kB' },
  { name: 'core/invitations/eligibility', path: entry('invitations/eligibility'), gzip: true, limit: '12 kB' },
  { name: 'core/surveys', path: entry('surveys'), gzip: true, limit: '12 kB' },
  { name: 'core/surveys/definitions', path: entry('surveys/definitions'), gzip: true, limit: '12 kB' },
  {
    name: 'core/surveys/templates, all six languages',
    path: entry('surveys/templates'),
    // Written out as they are, not as escapes of six characters.
    modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8' }),
    gzip: true,
    limit: '12 kB',
  },
  { name: 'core/rules', path: entry('rules'), gzip: true, limit: '12 kB' },
  { name: 'core/testing', path: entry('testing'), gzip: true, limit: '12 kB' },
  { name: 'core/publishing/backtest', path: entry('publishing/backtest'), gzip: true, limit: '12 kB' },
  { name: 'core/publishing', path: entry('publishing'), gzip: true, limit: '12 kB' },
  { name: 'core/json', path: entry('json'), gzip: true, limit: '12 kB' },
  { name: 'core/cases', path: entry('cases'), gzip: true, limit: '12 kB' },
  { name: 'core/reviews', path: entry('reviews'), gzip: true, limit: '12 kB' },
  { name: 'core/incentives', path: entry('incentives'), gzip: true, limit: '12 kB' },
  // They put the other entries together: reading needs every check, simulating all that acts. What they add themselves is theirs to keep small.
  ...[['programmes', '15 kB'], ['programmes/presets', '19 kB'], ['programmes/simulate', '38 kB']].flatMap(([name, limit]) => [
    { name: `core/${name}, what it adds`, path: entry(name), modifyEsbuildConfig: withoutOthers('programmes'), gzip: true, limit: '12 kB' },
    { name: `core/${name}, with the parts of others`, path: entry(name), gzip: true, limit },
  ]),
  { name: 'core/stats', path: entry('stats'), gzip: true, limit: '12 kB' },
  { name: 'core/stats/models', path: entry('stats/models'), gzip: true, limit: '12 kB' },
  {
    name: `core: ${statistics.join(', ')} together`,
    path: statistics.map(entry),
    import: await everythingOf(...statistics),
    gzip: true,
    limit: '45 kB',
  },
  { name: 'core, the score alone', path: core, import: '{ netPromoterScore }', gzip: true, limit: '1 kB' },
  ...['en', 'fa', 'pt', 'ru', 'th', 'zh'].flatMap((language) => [language, `${language}/asking`, `${language}/rules`, `${language}/analysis`, `${language}/loyalty`, `${language}/bonus`]).map((texts) => ({
    name: `core/texts/${texts}`,
    path: `packages/core/dist/texts/${texts}.js`,
    // Written out as they are, not as escapes of six characters.
    modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8' }),
    gzip: true,
    limit: '8 kB',
  })),
  { name: 'client', path: 'packages/client/dist/index.js', gzip: true, limit: '12 kB' },
  { name: 'client/widget', path: 'packages/client/dist/widget.js', gzip: true, limit: '4 kB' },
  { name: 'client/live', path: 'packages/client/dist/live.js', gzip: true, limit: '12 kB' },
  {
    name: 'dashboard, at once',
    path: loadedAtOnce.map(([, file]) => `${dashboard}/${file}`),
    // It is bundled already.
    disablePlugins: ['@size-limit/esbuild'],
    gzip: true,
    limit: '300 kB',
  },
];
