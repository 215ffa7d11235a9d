import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { type Issue, parseDataset } from '../data/index.js';
import { renderHTML, renderSVG, VIEW_NAMES, type ViewName } from './index.js';

function problemsOf(xml: string): unknown[] {
  const problems: unknown[] = [];
  const parser = new Parser();
  for (const event of ['error', 'warn'] as const) parser.on(event, (problem) => problems.push(problem));
  parser.write(xml).end();
  return problems;
}
const square = (code: string, x: number) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] }, // biome-ignore format: one ring
});
const geojson = { type: 'FeatureCollection', features: ['440001', '440002'].map(square) };
const map = {
  meta: { title: '图', mapApproval: '示S(2025)001号' },
  regions: [{ code: '440001', name: '甲县' }, { code: '440002', name: '乙县' }], // biome-ignore format: two
  chains: [{ id: 'a', name: '体育' }],
  talent: [
    { chain: 'a', region: '440001', supply: 3, demand: 10 },
    { chain: 'a', region: '440002', supply: 9, demand: 10 },
  ],
};

describe('renderSVG', () => {
  it.each(VIEW_NAMES)('draws %s of a county in Node, in both languages, with presentation attributes alone', (name) => {
    for (const lang of ['zh-CN', 'en']) {
      const heard: Issue[] = [];
      const svg = renderSVG(name, county, { lang, width: 700, onIssues: (issues) => heard.push(...issues) });
      expect(heard).toEqual([]);
      expect(problemsOf(svg)).toEqual([]);
      expect(svg).not.toMatch(/ style=|<style|NaN|Infinity|undefined/);
      // A data table that needs more room takes it.
      const [, width] =
        /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="([\d.]+)" height="[\d.]+" viewBox="0 0 \1 /.exec(svg)!;
      expect(Math.max(700, Number(width))).toBe(name === 'region-map' ? Number(width) : 700);
      expect(svg.match(/<(rect|path|text)/g)!.length).toBeGreaterThan(20);
    }
  });

  it('draws a map over shapes, with its approval number', () => {
    const svg = renderSVG('region-map', map, { geojson });
    expect(svg).toContain('示S(2025)001号');
    expect(svg.match(/<path[^>]*Z/g)!.length).toBeGreaterThanOrEqual(2);
    // Without shapes the data table stands for it.
    expect(renderSVG('region-map', map)).toContain('甲县');
  });

  it('ends a picture of thousands of rows after the first, and says how many more there are', () => {
    const funding = Array.from({ length: 2000 }, (_, at) => ({
      period: '2024',
      programme: `项目${at}`,
      invested: 1e9 - at * 1000,
      leveraged: 1e10,
    }));
    const svg = renderSVG('funding-leverage', { meta: { title: '图' }, funding }, { groupBy: 'programme' });
    const [, left = ''] = /其余([\d,]+)项未绘出，见数据表/.exec(svg)!;
    const drawn = svg.match(/>项目\d+</g)!.length;
    expect(drawn).toBeGreaterThan(50);
    expect(drawn + Number(left.replace(/,/g, ''))).toBe(2000);
    expect(Number(/ height="([\d.]+)"/.exec(svg)![1])).toBeLessThan(17_000);
  });

  it('draws what its options say, as elements do', () => {
    expect(renderSVG('chain-map', county, { view: 'matrix' })).not.toBe(renderSVG('chain-map', county));
    expect(renderSVG('funding-leverage', county, { groupBy: 'programme' })).not.toBe(
      renderSVG('funding-leverage', county),
    );
    expect(renderSVG('funding-leverage', county, { theme: 'dark' })).toContain('#14181d');
    const narrow = renderSVG('talent-pyramid', county, { filter: { chain: ['体育'] } });
    expect(narrow).not.toBe(renderSVG('talent-pyramid', county));
    const parsed = parseDataset(county);
    expect(renderSVG('indicators', parsed)).toBe(renderSVG('indicators', parsed.value));
  });

  it('says in the picture what is wrong with its input, and throws nothing', () => {
    const hostile = new Proxy({}, { ownKeys: () => { throw new Error('no'); }, get: () => { throw new Error('no'); } }); // biome-ignore format: two traps
    const cyclic: Record<string, unknown> = {};
    cyclic.funding = [cyclic];
    for (const input of [undefined, null, 7, '', '{', [], {}, { funding: 'x' }, { funding: [{}] }, hostile, cyclic])
      for (const name of VIEW_NAMES) {
        const svg = renderSVG(name, input);
        expect(problemsOf(svg)).toEqual([]);
        expect(svg.match(/<text/g)!.length, `${name} ${typeof input}`).toBeGreaterThanOrEqual(2);
      }
  });

  it('tells of options that are none, and draws all the same', () => {
    const told = (view: string, options: object): string[] => {
      const codes: string[] = [];
      const heard = { onIssues: (issues: readonly Issue[]) => codes.push(...issues.map(({ code }) => code)) };
      expect(problemsOf(renderSVG(view as ViewName, county, { ...options, ...heard }))).toEqual([]);
      return codes;
    };
    expect(told('pie', {})).toEqual(['unknown-view']);
    expect(told('constructor', {})).toEqual(['unknown-view']);
    expect(told('funding-leverage', { groupBy: 'x' })).toEqual(['unknown-option']);
    expect(told('funding-leverage', { theme: 'drak' })).toEqual(['unknown-option']);
    expect(told('funding-leverage', { lang: 'fr' })).toEqual(['unknown-option']);
    expect(told('funding-leverage', { width: Number.NaN })).toEqual(['unknown-size']);
    expect(told('funding-leverage', { width: '800' })).toEqual(['unknown-size']);
    expect(told('funding-leverage', { filter: 'x' })).toEqual(['unreadable-filter']);
    expect(told('funding-leverage', { now: 'x' })).toEqual(['unreadable-clock']);
  });
});

describe('renderHTML', () => {
  const html = renderHTML(county);

  it('holds each view that has rows, with its picture and its whole data table, without style or script', () => {
    const found = [...html.matchAll(/<chancai-([a-z-]+) src="#chancai-data">/g)].map(([, name]) => name);
    expect(found).toEqual(VIEW_NAMES.filter((name) => name !== 'region-map'));
    expect(html.match(/<svg/g)!.length).toBe(found.length);
    expect(html.match(/<table/g)!.length).toBe(found.length);
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="chancai-data">']);
    for (const { name } of county.indicators) expect(html).toContain(typeof name === 'string' ? name : name['zh-CN']);
  });

  it('gives the elements the dataset as it is, and their options', () => {
    const [, json] = /<script[^>]*>(.*?)<\/script>/s.exec(html)!;
    expect(JSON.parse(json!)).toEqual(county);
    const one = renderHTML(county, {
      views: [{ name: 'funding-leverage', groupBy: 'chain', filter: { chain: ['体育'] } }],
      src: 'a.json?b&c',
      lang: 'en',
    });
    expect(one).toMatch(
      /^<chancai-funding-leverage src="a\.json\?b&amp;c" lang="en" filter="\{&quot;chain&quot;:\[&quot;体育&quot;\]\}" group-by="chain">/,
    );
    expect(one).not.toContain('<script');
  });

  it('gives what was read where the dataset was parsed before', () => {
    const [, json] = /<script[^>]*>(.*?)<\/script>/s.exec(renderHTML(parseDataset(county)))!;
    const again = parseDataset(JSON.parse(json!));
    expect(renderSVG('funding-leverage', again)).toBe(renderSVG('funding-leverage', county));
  });

  it('names no pattern as another picture does, and none that is not its own', () => {
    const pictures = html.match(/<svg.*?<\/svg>/gs)!;
    const idsOf = (svg: string) => [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id!);
    const all = pictures.flatMap((svg) => [...new Set(idsOf(svg))]);
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all).size).toBe(all.length);
    for (const svg of pictures) for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(idsOf(svg)).toContain(id);
  });

  it('holds no markup of the data', () => {
    const evil = '</script><img src=x onerror=alert(1)>"\'';
    const all = renderHTML({ meta: { title: evil }, funding: [{ period: '2024', programme: evil, invested: 1, leveraged: 2 }] }, { groupBy: 'programme', id: evil }); // biome-ignore format: one line
    expect(all).not.toContain('<img');
    expect(all.match(/<\/script>/g)!.length).toBe(1);
  });

  it('says why where there is nothing', () => {
    for (const input of [undefined, {}, { funding: [] }]) expect(renderHTML(input)).toMatch(/<p>[^<]+<\/p>/);
    expect(renderHTML(county, { views: ['pie' as ViewName] })).toContain('pie');
  });
});
