// The index of one language, as a script: pages opened from a disk may load nothing else.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';

// The browser cuts words with the same function.
const scope = {};
runInNewContext(readFileSync(join(import.meta.dirname, 'assets/words.js'), 'utf8'), { window: scope });

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const plain = (html) =>
  html
    .replace(/<(script|style|textarea|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity])
    .replace(/\s+/g, ' ')
    .trim();

/** A page as its parts: from each heading of the second level to the next. */
function partsOf({ url, content }) {
  const main = /<main[^>]*>([\s\S]*?)<p class="steps">/.exec(content)[1];
  const title = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? '');
  return main.split(/(?=<h2 id=")/).map((part) => {
    const [, anchor, heading] = /^<h2 id="([^"]*)"[^>]*>([\s\S]*?)<\/h2>/.exec(part) ?? [];
    return {
      id: `${url.slice(1)}${anchor ? `#${anchor}` : ''}`,
      title,
      heading: heading ? plain(heading) : '',
      text: plain(part),
    };
  });
}

export function searchIndex(pages) {
  const index = new MiniSearch({
    fields: ['title', 'heading', 'text'],
    storeFields: ['title', 'heading', 'start'],
    tokenize: scope.chancaiWords,
    extractField: (part, field) => (field === 'start' ? part.text.slice(0, 90) : part[field]),
  });
  index.addAll(pages.flatMap(partsOf));
  return `window.chancaiIndex=${JSON.stringify(JSON.stringify(index))};\n`;
}
