// Templates are compiled in the browser (JIT): the same templates, without the weight of Angular's command.
import { copyFileSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  stdin: { contents: "import '@angular/compiler'; import './src/main.ts';", resolveDir: import.meta.dirname },
  bundle: true,
  outfile: 'dist/main.js',
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  define: { 'process.env.NODE_ENV': '"production"' },
});
copyFileSync('index.html', 'dist/index.html');
