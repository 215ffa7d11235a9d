// The pages that are written by hand, with the code of the repository's own examples in its place.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');

/** `<!-- code: path -->` is that file, `path.md#js` the first block of that language in it. */
function codeOf(address) {
  const [path, language] = address.split('#');
  const text = readFileSync(join(root, path), 'utf8');
  const code = language
    ? new RegExp(`^\`\`\`${language}\\n[\\s\\S]*?^\`\`\`$`, 'm').exec(text)?.[0]
    : `\`\`\`${extname(path).slice(1)}\n${text.trimEnd()}\n\`\`\``;
  if (!code) throw new Error(`${address} holds no code`);
  return code;
}

/** Each page of a language: its path, its title, its Markdown. */
export function writtenPages(lang) {
  const folder = join(here, 'pages', lang);
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const content = readFileSync(join(folder, file), 'utf8').replace(/^<!-- code: (\S+) -->$/gm, (_, path) =>
        codeOf(path),
      );
      return {
        path: file.replaceAll('\\', '/').replace(/\.md$/, ''),
        title: /^# (.+)$/m.exec(content)?.[1] ?? '',
        content,
      };
    });
}

/** The blocks of code of a page, in order: their language and text, without those taken from tested examples. */
export function ownBlocks(lang, path) {
  const text = readFileSync(join(here, 'pages', lang, `${path}.md`), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
}
