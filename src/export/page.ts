import { sha256 } from '@noble/hashes/sha2';
import { xmlText } from '../data/escapes.js';
import { dataScript } from './page-data.js';

/** What a page that needs nothing beside it is made of. */
export interface PageParts {
  lang: string;
  title: string;
  /** The element that shows all of it, and its attributes but `src`. */
  tag: string;
  attributes: Readonly<Record<string, string | undefined>>;
  /** The dataset as JSON. */
  data: string;
  /** What stands there until the element does, and without scripts: markup. */
  still: string;
  /** What is said above that where no scripts run. */
  noScripts: string;
  /** Classic scripts, in the order in which they run. */
  scripts: readonly string[];
}

const DATA = 'chancai-data';

/** A word that would end a script, or make what follows a comment of the page, where it stands in a text of the script. */
const TELLING = /<(?=\/script|script|!--)/gi;

const STYLE = [
  "body{margin:16px;font-family:system-ui,'Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#1c2024}",
  'chancai-briefing{height:calc(100vh - 32px)}',
  'h1{font-size:1.5rem}h2{font-size:1.25rem}svg{max-width:100%}section{margin:0 0 32px;max-width:60rem}table{border-collapse:collapse;margin:8px 0}',
].join('');

const digestOf = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;

const attributesOf = (attributes: PageParts['attributes']): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined || value === '' ? '' : ` ${name}="${xmlText(value)}"`))
    .join('');

/**
 * One page with everything inside: it works from a disk, without a network, and in mails. Its policy lets run what stands
 * in it, by what that is, and nothing else; without scripts pictures and tables stand there.
 */
export function pageOf({ lang, title, tag, attributes, data, still, noScripts, scripts }: PageParts): string {
  const safe = scripts.map((script) => script.replace(TELLING, '\\x3c'));
  const policy = [
    "default-src 'none'",
    `script-src ${safe.map(digestOf).join(' ')}`,
    `style-src ${digestOf(STYLE)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${xmlText(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xmlText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
${safe.map((script) => `<script>${script}</script>`).join('\n')}
</head>
<body>
${dataScript(data, DATA)}
<noscript><p>${xmlText(noScripts)}</p></noscript>
<${tag}${attributesOf({ src: `#${DATA}`, ...attributes })}><div>${still}</div></${tag}>
</body>
</html>
`;
}
