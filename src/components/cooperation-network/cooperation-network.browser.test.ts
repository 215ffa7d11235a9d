import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { type AnyFigure, mount, optionsOf, part, settled, textOfPart, until } from '../internal/testing/mount.js';
import { crowding, shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './cooperation-network.js';

const TAG = 'chancai-cooperation-network';

contract({
  tag: TAG,
  data: county as unknown as DatasetInput,
  table: 'cooperation',
  someFilter: { chain: ['体育'] },
  noneFilter: { mode: ['—'] },
  measures: ['count'],
});

const row = (university: string, partner: string, partnerKind: string, count: unknown) => ({
  mode: '共建',
  university,
  partner,
  partnerKind,
  count,
});
const data = {
  meta: { title: 'x' },
  cooperation: [
    row('甲大学', '乙集团', 'enterprise', 8),
    row('甲大学', '丙集团', 'enterprise', 2),
    row('丁大学', '丙集团', 'enterprise', 4),
    row('丁大学', '戊镇', 'locality', 1),
    row('丁大学', '己镇', 'locality', '*项'),
  ],
};

/** The drawn links, with their widths, dashes and opacities. */
const linksOf = (element: AnyFigure) =>
  [...element.renderRoot.querySelectorAll<SVGPathElement>('.canvas svg path[fill="none"]')]
    .filter((node) => [LOOKS.light.muted, LOOKS.light.accent].includes(node.getAttribute('stroke') ?? ''))
    // Pieces of bars are outlined, too.
    .filter((node) => node.getBBox().width > 20)
    .map((node) => ({
      width: Number(node.getAttribute('stroke-width') ?? 1),
      colour: node.getAttribute('stroke'),
      dashed: node.hasAttribute('stroke-dasharray'),
      opacity: Number(node.getAttribute('stroke-opacity') ?? 1),
    }));
/** Parties' bars, not the links. */
const barsOf = (element: AnyFigure) =>
  [LOOKS.light.muted, LOOKS.light.accent]
    .flatMap((colour) => shapesOf(element, colour))
    .filter(({ width }) => width < 10);
const press = (element: AnyFigure, key: string) =>
  part(element, 'marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe(`<${TAG}> draws`, () => {
  it('links as wide as there are agreements, a withheld number dashed', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 900 });
    const links = linksOf(element);
    expect(links.length).toBe(5);
    const solid = links.filter(({ dashed }) => !dashed).map(({ width }) => width);
    const unit = Math.min(...solid);
    expect(solid.map((width) => Math.round(width / unit)).sort()).toEqual([1, 2, 4, 8]);
    expect(textOfPart(element, 'legend')).toContain('虚线');
  });

  it('an uncertain number as one band, its known part solid and the rest hatched, which adds up at the bars', async () => {
    const some = [row('甲大学', '乙集团', 'enterprise', 10), row('甲大学', '丙集团', 'enterprise', '10余项')];
    const element = await mount(TAG, { data: { cooperation: some }, theme: 'light' }, { width: 900, height: 600 });
    const paths = [...element.renderRoot.querySelectorAll<SVGPathElement>('.canvas svg path[fill="none"]')];
    const bands = paths.filter(
      (node) =>
        [LOOKS.light.muted, LOOKS.light.accent].includes(node.getAttribute('stroke') ?? '') &&
        node.getBBox().width > 20,
    );
    const solid = bands.filter((node) => Number(node.getAttribute('stroke-width')) > 2);
    expect([solid.length, bands.length]).toEqual([2, 3]);
    // 10 and 10 are certain, and 10余 may be as many as 20: where they begin, 30 in all, as at the bar.
    const unit = Number(solid[0]!.getAttribute('stroke-width')) / 10;
    const [hatched] = bands.filter((node) => !solid.includes(node));
    const startOf = (node: SVGPathElement) => node.getPointAtLength(0);
    const bars = barsOf(element).filter(({ x }) => x < 450);
    expect(bars.reduce((sum, { height }) => sum + height, 0) / unit).toBeCloseTo(20, 0);
    const other = solid.find((node) => Math.abs(startOf(node).y - startOf(hatched!).y) < 5.5 * unit)!;
    expect((startOf(hatched!).y - startOf(other).y) / unit).toBeCloseTo(5, 0);
    expect(textOfPart(element, 'legend')).toMatch(/约|不确定/);
  });

  it('bars as high as the links that begin there', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 900, height: 600 });
    const heights = barsOf(element)
      .filter(({ x }) => x > 450)
      .map(({ height }) => height);
    // Three partners with 8, 6 and 1; of the fourth nothing is known.
    expect(heights.length).toBe(3);
    expect(Math.max(...heights) / Math.min(...heights)).toBeCloseTo(8, 0);
  });

  it('universities at the left and all partners at the right, each side under its name with its number', async () => {
    const element = await mount(TAG, { data }, { width: 900 });
    const x = (text: string) => textsOf(element).find((one) => one.text === text)!.x;
    expect(x('高校 2')).toBeLessThan(x('合作方 4'));
    expect(x('甲大学 10项')).toBeLessThan(x('乙集团 8项'));
    expect(x('乙集团 8项')).toBeCloseTo(x('戊镇 1项'), 0);
  });

  it('the pair that the headline names in colour with both names, all others in grey', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 900 });
    const lit = linksOf(element).filter(({ colour }) => colour === LOOKS.light.accent);
    expect(lit.length).toBe(1);
    expect(lit[0]!.width).toBe(Math.max(...linksOf(element).map(({ width }) => width)));
    const inColour = [...element.renderRoot.querySelectorAll(`.canvas text[fill="${LOOKS.light.accent}"]`)];
    expect(inColour.map((node) => node.textContent).sort()).toEqual(['乙集团 8项', '甲大学 10项']);
  });

  it('a matrix above 40 pairs, unless the page or the reader wants lines', async () => {
    const cooperation = Array.from({ length: 45 }, (_, at) =>
      row(`大学${at % 5}`, `企业${Math.floor(at / 5)}`, 'enterprise', 1 + at),
    );
    const element = await mount(TAG, { data: { cooperation } }, { width: 900 });
    const select = part(element, 'view') as HTMLSelectElement;
    expect([select.value, optionsOf(element).length]).toEqual(['matrix', 45]);
    select.value = 'network';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(optionsOf(element).length).toBe(14);
    const few = await mount(TAG, { data }, { width: 900 });
    expect((part(few, 'view') as HTMLSelectElement).value).toBe('network');
  });

  it('lists on a phone, bars as long as the agreements and the partners below', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 340, height: 900 });
    const lengths = shapesOf(element, LOOKS.light.palette[1]!).map(({ width }) => width);
    expect(lengths[0]! / lengths[1]!).toBeCloseTo(8 / 6, 1);
    expect(textsOf(element).map(({ text }) => text)).toContain('乙集团 8项、丙集团 2项');
  });

  it('the picture of a single pair, of one side only, and of long names', async () => {
    const name = '示例国家级经济技术开发区高层次人才创新创业联合研究院有限公司';
    for (const width of [340, 640, 1200]) {
      const element = await mount(TAG, { data: { cooperation: [row(name, `${name}乙`, 'enterprise', 1)] } }, { width });
      expect([element.status, ...crowding(element)]).toEqual(['ready']);
    }
  });
});

describe(`<${TAG}> answers`, () => {
  it('the key by lighting up one party’s links, and lets them go', async () => {
    const element = await mount(TAG, { data, theme: 'light', filter: {} }, { width: 900 });
    const lit = () => linksOf(element).filter(({ opacity }) => opacity === 1).length;
    expect(lit()).toBe(0);
    part(element, 'marks')!.focus();
    press(element, 'Home');
    await until(() => lit() === 2, 'the links of the first party to light up');
    expect(optionsOf(element)[0]).toMatch(/甲大学.*协议数 10项.*合作方 2个.*乙集团 8项.*丙集团 2项/s);
    press(element, 'Escape');
    await until(() => lit() === 0, 'the links to be let go');
  });

  it('the mouse by lighting up one party’s links', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 900 });
    const lit = () => linksOf(element).filter(({ opacity }) => opacity === 1).length;
    const name = [...element.renderRoot.querySelectorAll('.canvas text')].find((node) =>
      node.textContent?.startsWith('丁大学'),
    )!;
    await userEvent.hover(name);
    await until(() => lit() === 3, 'the links of the university under the mouse');
    await userEvent.hover(part(element, 'headline')!);
    await until(() => lit() === 0, 'the links to be let go');
  });

  it('a choice with the party’s column and rows, and dims what is not its own', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 900 });
    const told: { dimension: string; values: string[]; rows: unknown[] }[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
    part(element, 'marks')!.focus();
    press(element, 'Home');
    press(element, 'Enter');
    press(element, 'End');
    press(element, 'Enter');
    await settled(element);
    expect(told.map(({ dimension, values, rows }) => [dimension, values, rows.length])).toEqual([
      ['university', ['甲大学'], 2],
      ['partner', ['己镇'], 1],
    ]);
    expect(linksOf(element).filter(({ opacity }) => opacity > 0.5).length).toBe(1);
  });

  it('a choice with the party’s own figures beside it, and puts the tooltip away', async () => {
    const element = await mount(TAG, { data, theme: 'light' }, { width: 900, height: 600 });
    part(element, 'marks')!.focus();
    press(element, 'Home');
    await until(() => !part(element, 'tooltip')!.hidden, 'the tooltip');
    press(element, 'Enter');
    await settled(element);
    expect(part(element, 'tooltip')!.hidden).toBe(true);
    expect(textOfPart(element, 'detail')).toMatch(/甲大学.*协议数：10项.*合作方.*2/s);
  });

  it('a smaller number of parties by a control, and says how many more there are', async () => {
    const element = await mount(TAG, { data: county, limit: 12, lang: 'zh-CN' }, { width: 900 });
    expect(optionsOf(element).length).toBe(12);
    expect(textOfPart(element, 'subtitle')).toContain('还有18家');
    const { rows } = await element.toTable();
    expect(rows.length).toBe(32);
    const select = part(element, 'limit') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual(['最强 12 家', '全部 30 家']);
    select.value = '30';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(optionsOf(element).length).toBe(30);
    expect(textOfPart(element, 'subtitle')).not.toContain('还有');
  });

  it('how any pair or party was computed, drawn or not', async () => {
    const element = await mount(TAG, { data, limit: 2 });
    const { rows } = (await element.explain('partner/戊镇'))!;
    expect(rows.map(({ partner }) => partner)).toEqual(['戊镇']);
    const party = (await element.explain('university/丁大学'))!;
    expect(party.figures.map(({ title, text }) => `${title} ${text}`)).toEqual(['协议数 至少5项', '合作方数 3']);
    expect(party.sums).toEqual(['协议数']);
    expect((await element.explain(4))!.rows.length).toBe(1);
  });

  it('with a table that grows by rows as asked', async () => {
    const cooperation = Array.from({ length: 1200 }, (_, at) => row(`大学${at % 30}`, `企业${at}`, 'enterprise', 1));
    const element = await mount(TAG, { data: { cooperation } });
    part(element, 'toggle')!.click();
    await settled(element);
    const shown = () => element.renderRoot.querySelectorAll('tbody tr').length;
    expect([shown(), (await element.toTable()).rows.length]).toEqual([500, 1200]);
    part(element, 'more')!.click();
    part(element, 'more')!.click();
    await settled(element);
    expect([shown(), part(element, 'more')]).toEqual([1200, null]);
  });
});

describe(`<${TAG}> as a matrix`, () => {
  it('has every pair as a cell with its figure, the more the deeper', async () => {
    const element = await mount(TAG, { data, theme: 'light', view: 'matrix' }, { width: 700 });
    const cells = [...element.renderRoot.querySelectorAll('.canvas svg path')]
      .filter((node) => node.getAttribute('fill') === LOOKS.light.palette[0])
      .map((node) => Number(node.getAttribute('fill-opacity')));
    expect(cells.length).toBe(4);
    expect(Math.max(...cells)).toBe(cells[0]);
    expect(textsOf(element).map(({ text }) => text)).toEqual(expect.arrayContaining(['8', '4', '2', '1', '*项']));
  });

  it('leaves no cell empty whose parties work together, however many there are', async () => {
    const cooperation = Array.from({ length: 3000 }, (_, at) =>
      row(`大学${at % 50}`, `企业${Math.floor(at / 50)}`, 'enterprise', 1),
    );
    const element = await mount(TAG, { data: { cooperation }, view: 'matrix', theme: 'light' }, { width: 1600 });
    const cells = [...element.renderRoot.querySelectorAll('.canvas svg path')].filter(
      (node) => node.getAttribute('fill') === LOOKS.light.palette[0],
    );
    // Everyone works with everyone: as many as have no more than 1,000 pairs among them.
    const words = textsOf(element).map(({ text }) => text);
    const counted = (name: string) => words.filter((text) => text.startsWith(name)).length;
    expect([cells.length, optionsOf(element).length]).toEqual([820, 820]);
    expect([counted('大学'), counted('企业')]).toEqual([20, 41]);
    expect(textOfPart(element, 'subtitle')).toContain('20所高校、41个合作方，还有49家、2180对往来列入数据表');
  });

  it('has all that is drawn on a phone, in columns below each other', async () => {
    const element = await mount(TAG, { data: county, view: 'matrix', lang: 'zh-CN' }, { width: 340, height: 900 });
    const { rows } = await element.toTable();
    const { series } = element.getOption() as { series: { data: { key?: string }[] }[] };
    expect(series[0]!.data.filter(({ key }) => key !== undefined).length).toBe(rows.length);
    expect(crowding(element)).toEqual([]);
  });

  it('keeps its words apart at every width, in either language', async () => {
    for (const width of [340, 640, 1200])
      for (const lang of ['zh-CN', 'en']) {
        const element = await mount(TAG, { data: county, view: 'matrix', lang }, { width, height: 1200 });
        expect([width, lang, ...crowding(element)]).toEqual([width, lang]);
        element.remove();
      }
  });
});
