import { afterEach, expect, it } from 'vitest';

import '../../index.js';
import '../../locales/all.js';
import { transcript } from '../internal/testing/heard.js';
import { clear, mount, part, settled } from '../internal/testing/mount.js';
import { DATA, GEOJSON, VIEWS } from '../internal/testing/senses.js';

afterEach(clear);

/** So many rows of a data table tell how it is read. */
const ROWS = 2;

/** A data table as far as it tells how it is read. */
function cut(lines: readonly string[]): string[] {
  let rows = 0;
  return lines.filter((line) => {
    if (line.startsWith('[rowheader]')) rows++;
    return rows <= ROWS || !/^\[(?:cell|rowheader)\]/.test(line);
  });
}

/**
 * The accessibility tree of each view, read from top to end: what a reader who hears it is told. The documents are the
 * snapshot (`vitest -u` writes them anew); whoever changes them reads them through as that reader would.
 */
it.each(['zh-CN', 'en', 'zh-TW'])('what is heard of each view is what stands in the docs, in %s', async (lang) => {
  const said: string[] = [`# ${lang}`];
  for (const name of VIEWS) {
    const now = '2025-12-31';
    const element = await mount(
      `chancai-${name}`,
      { data: DATA, lang, geojson: GEOJSON, now },
      { width: 900, height: 600 },
    );
    const picture = await transcript();
    part(element, 'toggle')!.click();
    await settled(element);
    const table = await transcript();
    const from = table.findIndex((line) => line.startsWith('[region]'));
    expect(from).toBeGreaterThan(0);
    said.push('', `## ${name}`, '', ...picture, '', '### ⊞', '', ...cut(table.slice(from)));
    clear();
  }
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`../../../docs/accessibility/transcript.${lang}.md`);
});
