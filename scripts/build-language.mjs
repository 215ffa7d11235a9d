// `npm run build:language -- zh-CN` (or `en`) builds everything with one of the two languages in what pages load.
import { spawnSync } from 'node:child_process';
import { oneLanguage } from './one-language.mjs';

const [language] = process.argv.slice(2);
if (oneLanguage(language).length === 0) throw new RangeError('name the language: zh-CN or en');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const env = { ...process.env, CHANCAI_LANGUAGE: language };
const { status } = spawnSync(npm, ['run', 'build'], { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exit(status ?? 1);
