import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const server = { target: 'http://localhost:4000', changeOrigin: false };

export default defineConfig({
  base: '/',
  plugins: [react()],
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
    proxy: { '/graphql': server, '/session': server, '/export': server, '/import': server },
  },
});
