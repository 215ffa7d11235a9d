// The pictures: views as SVG by the library's own `renderSVG`, composed elements as Chromium shows them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from '../../../scripts/find-browser.mjs';
import { LANGS, root, sources } from '../sources.mjs';
import { sampleOf } from './samples.mjs';

const { county, regions, renderSVG, VIEW_NAMES } = sources;
const GALLERY = { width: 640, geojson: regions };
const COMPOSED = { dashboard: '', wall: '', briefing: ' page="chains"' };

async function composed() {
  const script = readFileSync(join(root, 'dist/cdn/chancai.js'), 'utf8');
  const beside = ['wall', 'briefing'].map((name) => readFileSync(join(root, `dist/cdn/chancai.${name}.js`), 'utf8'));
  const browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  const made = [];
  for (const lang of LANGS)
    for (const [name, attributes] of Object.entries(COMPOSED)) {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        colorScheme: 'light',
      });
      await page.setContent(
        `<!doctype html><html lang="${lang}"><style>body{margin:0;min-height:100vh}chancai-wall,chancai-briefing{height:100vh}</style><body></body>`,
      );
      for (const content of [script, ...beside]) await page.addScriptTag({ content });
      await page.evaluate(
        ([tag, more, data, geojson]) => {
          document.body.innerHTML = `<${tag}${more}></${tag}>`;
          Object.assign(document.body.firstElementChild, { data, geojson, now: '2026-01-15T09:00' });
        },
        [`chancai-${name}`, attributes, county, regions],
      );
      await page.waitForSelector(`chancai-${name}[status=ready]`);
      await page.waitForTimeout(600);
      made.push([`${lang}/${name}.png`, await page.screenshot()]);
      await page.close();
    }
  await browser.close();
  return made;
}

/** Every picture by its path. */
export async function pictures() {
  const drawn = LANGS.flatMap((lang) =>
    VIEW_NAMES.flatMap((name) => [
      [`${lang}/${name}.svg`, renderSVG(name, county, { ...GALLERY, lang })],
      [`${lang}/${name}.dark.svg`, renderSVG(name, county, { ...GALLERY, lang, theme: 'dark' })],
      [`${lang}/sample-${name}.svg`, renderSVG(name, sampleOf(name, lang), { ...GALLERY, lang })],
    ]),
  );
  return [...drawn, ...(await composed())];
}
