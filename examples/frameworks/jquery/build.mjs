// An old page builds nothing: its scripts are copied beside it.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

mkdirSync('dist', { recursive: true });
for (const name of ['index.html', 'app.js', 'node_modules/jquery/dist/jquery.js', '../data.json'])
  copyFileSync(name, `dist/${name.split('/').pop()}`);
const cdn = 'node_modules/chancai/dist/cdn';
for (const name of readdirSync(cdn)) if (name.endsWith('.js')) copyFileSync(`${cdn}/${name}`, `dist/${name}`);
