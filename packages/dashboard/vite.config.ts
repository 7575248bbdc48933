import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const page = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const server = { target: 'http://localhost:4000', changeOrigin: false };

/** React Aria speaks thirty-four languages; the dashboard can ask for these, and the others would add 75 kB. */
const spoken = ['en-US', 'ru-RU', 'zh-CN', 'pt-BR', 'pt-PT'];

const spokenLanguages = (): Plugin => ({
  name: 'goodword:spoken-languages',
  load(id) {
    const locale = /react-aria.*\/intl\/(?:.*\/)?([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1];
    return locale === undefined || spoken.includes(locale) ? null : 'export default {};';
  },
});

export default defineConfig({
  base: '/',
  plugins: [react(), spokenLanguages()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The polyfill is an inline script, which the server's content security policy refuses.
    modulePreload: { polyfill: false },
    // Fonts and icons of the query editor stay files: data: URLs are refused by the same policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      input: { index: page('index.html'), graphiql: page('graphiql.html') },
      // GraphiQL's files carry a hint for the React compiler, which is not at work here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  // Its `?worker` imports are for Vite itself; bundled ahead for `npm run dev`, they are not found.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    proxy: { '/graphql': { ...server, ws: true }, '/session': server, '/export': server, '/import': server },
  },
});
