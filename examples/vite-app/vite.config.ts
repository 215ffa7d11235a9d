import { defineConfig } from 'vite';

// Three pages: four elements imported one by one, a single element, and everything at once.
export default defineConfig({
  base: './',
  build: { target: 'es2021', rollupOptions: { input: ['index.html', 'one.html', 'all.html'] } },
});
