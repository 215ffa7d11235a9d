import { describe, expect, it } from 'vitest';
import { type Dataset, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from './context.js';
import { remarksOf } from './figure.footer.js';
import { listed, named } from './named.js';

// The views are named by path: this test speaks of all of them at once.
const views = import.meta.glob<Record<string, unknown>>('../*/*.view.ts', { eager: true });
const viewOf = (name: string, of: string) =>
  views[`../${name}/${name}.view.ts`]![of] as {
    build(dataset: Dataset, config: object): unknown;
    headline(model: unknown, context: object): { title: string };
  };

const zh = viewContext({ now: new Date(2025, 11, 31) });
const title = (name: string, of: string, data: object, options: object = {}): string => {
  const view = viewOf(name, of);
  return view.headline(view.build(parseDataset({ meta: { title: 'x' }, ...data } as DatasetInput).value, options), zh)
    .title;
};

describe('a headline claims only what is beyond doubt', () => {
  const region = (...rates: [string, number, number | string][]) => ({
    talent: rates.map(([name, demand, supply]) => ({ chain: 'c', region: name, demand, supply })),
  });
  const map = (data: object, measure = 'shortage') => title('region-map', 'regionMapView', data, { measure });
  it.each([
    [
      'two ties',
      region(['甲', 10, 5], ['乙', 10, 5], ['丙', 10, 9]),
      /^乙、甲人才缺口率并列最高，各缺50%；图上3个地区合计/,
    ],
    ['all equal', region(['甲', 10, 5], ['乙', 10, 5]), /^2个地区人才缺口率相同，各缺50%/],
    ['one row', region(['甲', 10, 5]), /^甲人才缺50%（急需紧缺）/],
    ['all nought', region(['甲', 0, 0], ['乙', 0, 0]), /^各地区人才(需求均为0|缺口尚不能确定)/],
    ['one withheld', region(['甲', 10, 5], ['乙', 10, '*名']), /^已知人才缺口率最高的是甲，缺50%/],
  ])('of regions: %s', (_, data, said) => {
    expect(map(data)).toMatch(said);
  });

  const post = (chain: string, authorised: number | string, occupied: number) => ({
    chain,
    host: chain,
    period: '2025',
    authorised,
    occupied,
    reserved: 0,
  });
  const posts = (...rows: object[]) => title('post-pool', 'postPoolView', { posts: rows }, { groupBy: 'chain' });
  it('of posts: nothing of nought, ties as ties, no first of one', () => {
    expect(posts(post('甲', 0, 0))).toBe('2025年核定编制0个，无可用编制');
    expect(posts(post('甲', 5, 5))).toBe('2025年核定编制5个，已满编');
    expect(posts(post('甲', 9, 5), post('乙', 9, 5), post('丙', 9, 8))).toBe(
      '2025年核定编制27个，空9个；甲、乙空编并列最多，各空4个',
    );
    expect(posts(post('甲', 9, 5))).not.toContain('最多');
  });

  const pay = (programme: string, invested: unknown, leveraged: unknown) => ({
    period: '2025',
    programme,
    invested,
    leveraged,
  });
  const leverage = (...rows: object[]) =>
    title('funding-leverage', 'fundingLeverageView', { funding: rows }, { groupBy: 'programme' });
  it('of leverage by programme: the best and the weakest', () => {
    expect(leverage(pay('甲', 100, 300), pay('乙', 100, 150), pay('丙', 100, 200))).toBe(
      '2025年，撬动倍数最高为甲（3.00），最低为乙（1.50）；共投入财政资金300元，撬动资金650元',
    );
    expect(leverage(pay('甲', 100, 300), pay('乙', 100, 300))).toContain('2个资金项目撬动倍数相同（3.00）');
    expect(leverage(pay('甲', 100, 300))).toContain('资金项目仅有甲，撬动倍数3.00');
    expect(leverage(pay('甲', 100, 300), pay('乙', '*元', '*元'))).toContain('已知撬动倍数最高为甲（3.00）');
    expect(leverage(pay('甲', '未统计', 300), pay('乙', '*元', '*元'))).toContain('各资金项目的撬动倍数尚不能计算');
  });

  const services = (...rows: object[]) => title('talent-services', 'talentServicesView', { services: rows });
  it('of services: the form of two by one name, what is stated alone, nothing of nought', () => {
    const flat = { kind: 'housing', name: '人才公寓' };
    expect(
      services(
        { ...flat, form: '产权', stock: '100套', allocated: '80套' },
        { ...flat, form: '租赁', stock: '90套', allocated: '60套' },
      ),
    ).toBe('100套产权（人才公寓）已分配80套，余20套');
    expect(services({ kind: 'security', name: '就医', served: '900人次' })).toBe('五安保障服务900人次');
    expect(services({ kind: 'security', name: '就医', served: '*人次' })).toBe('各项服务的数字未公开或未统计');
    expect(services({ kind: 'security', name: '保障事项29', stock: '576人', allocated: '500人' })).toBe(
      '保障事项29：576人，已分配500人，余76人',
    );
  });

  const pyramid = (headcount: unknown, target: unknown) =>
    title('talent-pyramid', 'talentPyramidView', { pyramid: [{ tier: '骨干', headcount, target }] });
  const growth = (count: unknown, target: unknown) =>
    title('growth-ladder', 'growthLadderView', { growth: [{ rung: 'a', name: '甲', count, target }] });
  const indicator = (value: unknown, target: unknown, direction?: string) =>
    title('indicators', 'indicatorsView', {
      indicators: ['甲', '乙'].map((name) => ({ name, value, target, direction, period: '2024' })),
    });
  it('of targets: a floor is reached, a ceiling kept, nought proves nothing, everywhere alike', () => {
    expect(pyramid(641, '600以上')).toBe('在册人才641人，各层次人数均达到目标');
    expect(growth(641, '600以上')).toBe('设有目标的1项已达到目标');
    expect(indicator(641, '600以上')).toBe('2项有目标的指标中，2项达标');
    expect(indicator('4%', '不超过5%')).toBe('2项有目标的指标中，2项达标');
    expect(indicator('6%', '不超过5%', 'down')).toBe('2项有目标的指标中，2项未达标或滞后');
    expect(indicator(641, 600)).toBe('设目标的2项指标未注明“越高越好”或“越低越好”，暂不能判定是否达标');
    expect(pyramid(0, 0)).toBe('在册人才0人，目标均为0，不作比较');
    expect(growth(0, 0)).toBe('成长阶梯共1级1项，与目标不能比较');
    expect(growth('*名', 600)).toBe('设有目标的1项能否达到目标待定');
  });
});

it('digits of a name never touch a figure', () => {
  expect(named('保障事项29', '576人', zh)).toBe('保障事项29：576人');
  expect(named('第二', '约30人', zh)).toBe('第二 约30人');
  expect(named('Item 29', '576', viewContext({ locale: 'en' }))).toBe('Item 29: 576');
  expect(named('甲', '576人', zh)).toBe('甲 576人');
  expect(listed(['甲', '乙', '丙', '丁'], zh)).toBe('甲、乙等4个');
});

it('rows of older or finer periods that stocks leave out are told', () => {
  const growth = ['2023', '2024', '2025'].map((period) => ({ rung: 'a', name: 'x', period, count: 1 }));
  const dataset = parseDataset({ meta: { title: 'x' }, growth } as DatasetInput).value;
  const said = (selection: object) =>
    remarksOf({ dataset, tables: ['growth'], stocks: true, selection, notes: [] }, zh);
  expect(said({})).toEqual(['存量只计2025年，2023年、2024年的存量（2行）未计入']);
  expect(said({ period: '2024' })).toEqual([]);
});
