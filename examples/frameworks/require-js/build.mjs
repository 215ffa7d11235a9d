// AMD takes the one file that `main` names; loaders add .js to a module's path.
import { copyFileSync, mkdirSync } from 'node:fs';

mkdirSync('dist', { recursive: true });
for (const [from, to] of [
  ['index.html', 'index.html'],
  ['app.js', 'app.js'],
  ['../data.json', 'data.json'],
  ['node_modules/requirejs/require.js', 'require.js'],
  ['node_modules/chancai/dist/cdn/chancai.es2019.cjs', 'chancai.js'],
])
  copyFileSync(from, `dist/${to}`);
