import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildPostPool, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { recordsTable } from '../internal/data/records.js';
import { partsOf } from './post-pool.parts.js';
import { postFlowView, postPoolView } from './post-pool.view.js';
import { freeOfText, freeText } from './post-pool.words.js';

const chinese = viewContext();
const english = viewContext({ locale: 'en' });
const of = (input: unknown) => buildPostPool(parseDataset(input).value);
const pool = of(county as unknown as DatasetInput);
const row = { period: '2025', chain: '甲', host: '某大学', authorised: 10, occupied: 7, reserved: 1 };
const overdrawn = of({ posts: [{ ...row, occupied: 11 }] });

describe('the words of post-pool', () => {
  it('begin with what is free, as far as it is known', () => {
    expect(postPoolView.headline(pool, chinese).title).toBe(
      '2025年核定编制232个，空26—38个；已知空编最多的是五金装备，空8个',
    );
    expect(postPoolView.headline(pool, english).title).toBe(
      '232 posts authorised in 2025, 26–38 free; most that is certain in Hardware equipment: 8 free',
    );
    expect(postFlowView.headline(pool, chinese).title).toBe('2023—2025年流入至少150人，流出27人；2025年净流入至少37人');
  });

  it.each([
    [{}, '空2个', '2 free'],
    [{ reserved: 3 }, '已满编', 'none free'],
    [{ reserved: undefined }, '至多空3个', 'up to 3 free'],
    [{ occupied: '约7名', reserved: 0 }, '空2—4个', '2–4 free'],
    [{ authorised: '*名' }, '空编未定', 'free posts not known'],
    [{ authorised: '超20名' }, '至少空12个', 'at least 12 free'],
    [{ occupied: 11 }, '超核定2个', '2 too many'],
  ])('say what is free of %j', (change, zh, en) => {
    const [group] = of({ posts: [{ ...row, ...change }] }).groups;
    expect([freeText(group!, chinese), freeText(group!, english)]).toEqual([zh, en]);
  });

  it('name a breach, and a figure that is not stated', () => {
    expect(postPoolView.headline(overdrawn, chinese).title).toContain('甲超核定2个');
    expect(postPoolView.notes!(overdrawn, chinese)).toEqual(['某大学（甲）占用与预留超出核定10个达2个，请核对']);
    expect(postPoolView.notes!(pool, chinese)).toEqual(['调味品有1条未统计占用或预留，空编只知上限']);
    expect(postPoolView.table(overdrawn, chinese).columns.map(({ key }) => key)).toContain('excess');
  });

  it('say both what is free and what is overdrawn, and never the one less the other', () => {
    const posts = [
      { ...row, host: '一院', authorised: 10, occupied: 13, reserved: 0 },
      { ...row, host: '二院', authorised: 10, occupied: 7, reserved: 0 },
    ];
    const both = of({ posts });
    expect(postPoolView.headline(both, chinese).title).toBe('2025年核定编制20个，空3个、超核定3个；甲超核定3个');
    expect(postPoolView.headline(both, english).title).toContain('3 free and 3 too many');
    expect(postPoolView.notes!(both, chinese)).toEqual(['一院（甲）占用与预留超出核定10个达3个，请核对']);
    expect(postPoolView.marks(both, chinese)[0]!.lines).toContain('一院（甲）占用与预留超出核定10个达3个，请核对');
    expect(postPoolView.table(both, chinese).rows[0]).toMatchObject({ free: { low: 3, high: 3 }, excess: { low: 3 } });
    expect(partsOf(both.groups[0]!)).toMatchObject({ occupied: 17, excess: 3, free: 3, open: 0 });
  });

  it('name no authorised posts where they are not stated', () => {
    const [unstated] = of({ posts: [{ ...row, authorised: undefined }] }).groups;
    expect(freeOfText(unstated!, english)).toBe('free posts not known');
  });

  it('count posts, be they written so, as people or without a unit', () => {
    const posts = [
      { ...row, host: '一院', authorised: '10个', occupied: 7 },
      { ...row, host: '二院', authorised: 10, occupied: '7名' },
    ];
    const [group] = of({ posts }).groups;
    const { lines } = postPoolView.marks(of({ posts }), chinese)[0]!;
    expect(lines).toEqual(['甲', '核定编制 20个', '占用 14个', '预留 2个', '空4个']);
    expect(group!.free.unit).toBe('个');
    const { value } = parseDataset({ posts });
    const heads = recordsTable(value, 'posts', [0, 1], chinese).columns.map(({ title, unit }) => [title, unit]);
    expect(heads).toContainEqual(['核定编制', '个']);
  });

  it('hold out where nothing is known', () => {
    for (const posts of [
      [{ period: '2025' }],
      [{ ...row, authorised: '*', occupied: '*', reserved: '*', entered: '*', left: '未统计' }],
      [{ ...row, authorised: 0, occupied: 0, reserved: 0, entered: 0, left: 0 }],
    ])
      for (const context of [chinese, english])
        for (const view of [postPoolView, postFlowView]) {
          const model = of({ posts });
          if (view.isEmpty(model)) continue;
          const told = [view.headline, view.marks, view.notes!].map((tell) => tell(model, context));
          expect(JSON.stringify([told, view.drawing(model, context).shapes])).not.toMatch(
            /NaN|Infinity|undefined|null/,
          );
        }
  });
});

describe('the parts of a bar', () => {
  const partsWith = (change: object) => partsOf(of({ posts: [{ ...row, ...change }] }).groups[0]!);

  it('are together as long as what is authorised', () => {
    expect(partsWith({})).toEqual({ occupied: 7, reserved: 1, excess: 0, open: 0, free: 2, endless: false });
    expect(partsWith({ reserved: undefined })).toMatchObject({ occupied: 7, reserved: 0, open: 3, free: 0 });
    expect(partsWith({ occupied: '*名' })).toMatchObject({ occupied: 0, reserved: 1, open: 9, free: 0 });
  });

  it('end beyond it by what is overdrawn', () => {
    expect(partsWith({ occupied: 11 })).toMatchObject({ occupied: 10, reserved: 0, excess: 2, free: 0, open: 0 });
  });
});

describe('the flow of many periods', () => {
  const flows = of({
    meta: { title: 'x' },
    posts: Array.from({ length: 20 }, (_, at) => ({
      period: String(2006 + at),
      authorised: 300,
      occupied: 200,
      entered: at === 12 ? 1294 : 10 + at,
      left: at === 3 ? 32 : 4,
    })),
  });
  it.each([360, 600, 1200])(
    'has an axis where figures are left out, and names the first, the last and the greatest, at %i px',
    (width) => {
      const context = viewContext({ width, height: 400 });
      const { shapes } = postFlowView.drawing(flows, context);
      const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      for (const said of ['2006年', '2025年', '1294', '10', '29', '32']) expect(texts).toContain(said);
      if (!texts.includes('11')) expect(texts).toEqual(expect.arrayContaining(['500', '1000']));
    },
  );
});
