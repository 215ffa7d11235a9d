// Code is coloured when the site is built: pages carry classes, no script.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

const LANGUAGES = { sh: bash, css, js: javascript, json, ts: typescript, tsx: typescript, html: xml, vue: xml };
for (const [name, language] of Object.entries({ css, javascript, xml, ...LANGUAGES }))
  hljs.registerLanguage(name, language);

/** What markdown-it puts into a block of code; an empty text has it escape the code. */
export const highlight = (text, language) => (LANGUAGES[language] ? hljs.highlight(text, { language }).value : '');
