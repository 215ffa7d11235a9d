// What a server would answer: the page with the app's markup in it, which the browser then takes over.
import { readFileSync, writeFileSync } from 'node:fs';
import { markup } from './server/server.js';

const page = readFileSync('dist/index.html', 'utf8');
const html = await markup();
if (!html.includes('<chancai-funding-leverage') || html.includes('[object Object]'))
  throw new Error(`not the markup of a view: ${html}`);
writeFileSync('dist/index.html', page.replace('<!--app-->', html));
