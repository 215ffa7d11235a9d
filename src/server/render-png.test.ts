import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import type { Issue } from '../data/index.js';
import { renderPNG, renderSVG, VIEW_NAMES } from './index.js';

const font = join(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
/** Width and height of a PNG image. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  return [view.getUint32(16), view.getUint32(20)];
};

describe('renderPNG', () => {
  it.each(VIEW_NAMES)('makes an image of %s, twice the size of the picture, with letters of the font', async (name) => {
    const heard: Issue[] = [];
    const png = await renderPNG(name, county, { font, onIssues: (issues) => heard.push(...issues) });
    expect(heard).toEqual([]);
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(renderSVG(name, county))!;
    const [wide, high] = sizeOf(png);
    expect(Math.abs(wide - 2 * Number(width))).toBeLessThan(2);
    expect(Math.abs(high - 2 * Number(height))).toBeLessThan(2);
  });

  it('draws the letters themselves: the same picture without them is another', async () => {
    const png = await renderPNG('funding-leverage', county, { font, density: 1 });
    const wordless = renderSVG('funding-leverage', county).replace(/<text[^>]*>[^<]*<\/text>/g, '');
    const image = new Resvg(wordless, { font: { loadSystemFonts: false } }).render();
    expect(sizeOf(png)).toEqual([image.width, image.height]);
    expect(png.length).toBeGreaterThan(1.3 * image.asPng().length);
  });

  it('is as large as it is asked to be, within reason', async () => {
    const of = async (density: number) => sizeOf(await renderPNG('growth-ladder', county, { font, density }))[0];
    expect(await of(1)).toBe(672);
    expect(await of(100)).toBe(8 * 672);
    expect(await of(Number.NaN)).toBe(2 * 672);
  });
});
