import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { type AnyFigure, heardOf, mount, settled, textOfPart } from '../internal/testing/mount.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './indicators.js';

contract({
  tag: 'chancai-indicators',
  data: county as unknown as DatasetInput,
  table: 'indicators',
  someFilter: { name: ['人才总量', '新引进人才'] },
  noneFilter: { name: ['—'] },
  measures: ['value'],
});

describe('<chancai-indicators> shows', () => {
  const now = new Date(2025, 5, 30);
  const indicators = [
    { name: '新引进人才', value: 300, unit: '人', previous: 250, target: 500, direction: 'up', period: '2025' },
    { name: '签约', value: '近百名', unit: '名', target: 200, direction: 'up', period: '2025' },
    { name: '流失率', value: '9.5%', previous: '10.8%', target: '9%', direction: 'down', period: '2025' },
    { name: '基金', value: '*亿元', unit: '元', series: { 2023: 1, 2024: '*元', 2025: 3, 2026: 4 } },
  ];
  const shown = (properties = {}, width = 900) =>
    mount(
      'chancai-indicators',
      { data: { meta: { title: 'x' }, indicators }, now, ...properties },
      { width, height: 600 },
    );
  const cards = (element: AnyFigure) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')];
  const sayings = (element: AnyFigure) => cards(element).map(heardOf);

  it('each figure with what it is measured against, in words', async () => {
    const element = await shown();
    expect(textOfPart(element, 'headline')).toBe(
      '3项有目标的指标中，1项进度正常，1项未达标或滞后，1项数值或目标不确定，暂不能判定；另1项未设目标',
    );
    expect(textOfPart(element, 'subtitle')).toContain('时序进度按2025年6月30日计');
    expect(sayings(element)).toEqual([
      '新引进人才， 2025年 300人 ， 进度正常， 同比增长20%， 上年同期250人， 目标500人， 完成60%， 时序进度49.6%',
      '签约， 2025年 近百名 ， 待定， 目标200名， 完成45%至50%， 时序进度49.6%',
      '流失率， 2025年 9.5% ， 尚未达标， 同比下降1.3个百分点， 上年同期10.8%， 目标9%， 高于目标0.5个百分点， 时序进度49.6%',
      '基金， 未公开 ， 历年数值 2023年 1元；2024年 未公开；2025年 3元；2026年 4元，',
    ]);
  });

  it('no pace before or after the period, by the clock it is given', async () => {
    const element = await shown({ now: new Date(2026, 0, 1) });
    expect(sayings(element).join()).not.toContain('时序进度');
    expect(sayings(element)[0]).toContain('未达标');
    element.now = now;
    await settled(element);
    expect(sayings(element)[0]).toContain('时序进度49.6%');
  });

  it('the pace of the day that the data are of, where the clock is later, and says so', async () => {
    const data = { meta: { title: 'x', asOf: '2025-06-30' }, indicators };
    const element = await shown({ data, now: new Date(2025, 10, 26) });
    expect(sayings(element)[0]).toContain('进度正常');
    expect(sayings(element)[0]).toContain('时序进度49.6%');
    expect(textOfPart(element, 'subtitle')).toContain('时序进度按数据截止日2025年6月30日计');
  });

  it('among those with a target only what has one, and as undetermined what nobody can judge', async () => {
    const rows = [
      { name: '甲', value: 9, target: 8, direction: 'up', period: '2024' },
      { name: '乙', value: 9, target: 8, period: '2024' },
      { name: '丙', value: 9, target: '*', direction: 'up', period: '2024' },
      { name: '丁', value: '未统计', target: 8, direction: 'up', period: '2024' },
      { name: '戊', value: 9, direction: 'up', period: '2024' },
    ];
    const element = await shown({ data: { meta: { title: 'x' }, indicators: rows } });
    expect(textOfPart(element, 'headline')).toBe(
      '4项有目标的指标中，1项达标，1项未注明“越高越好”或“越低越好”，暂不能判定，2项数值或目标不确定，暂不能判定；另1项未设目标',
    );
    element.lang = 'en';
    await settled(element);
    expect(textOfPart(element, 'headline')).toBe(
      'Of 4 indicators with a target, 1 is on target, 1 can’t be judged: nobody says whether more or less is better, 2 can’t be judged: figures or targets are uncertain; 1 without a target',
    );
  });

  it('the share of the target as a length, what is uncertain hatched, the pace at its place', async () => {
    const element = await shown();
    const [card, uncertain] = cards(element);
    const box = (holder: Element, name: string) => holder.querySelector(`.meter .${name}`)!.getBoundingClientRect();
    const track = box(card!, 'track');
    expect(box(card!, 'done').width / track.width).toBeCloseTo(0.6, 2);
    const pace = box(card!, 'pace');
    expect((pace.left + pace.width / 2 - track.left) / track.width).toBeCloseTo(181 / 365, 2);
    expect(box(uncertain!, 'done').width / track.width).toBeCloseTo(0.45, 2);
    expect(box(uncertain!, 'perhaps').width / track.width).toBeCloseTo(0.05, 2);
    expect(uncertain!.querySelector('.perhaps')!.getAttribute('fill')).toBe('url(#hatched)');
    // A percentage is no share of a percentage.
    expect(cards(element)[2]!.querySelector('.meter')).toBeNull();
  });

  it('a history that is broken where a figure is withheld, and never falls to nought there', async () => {
    const path = cards(await shown())[3]!
      .querySelector('.spark .line')!
      .getAttribute('d')!;
    expect(path.match(/M/g)?.length).toBe(2);
    expect(path.match(/[ML]/g)?.length).toBe(3);
  });

  it('the value in large letters, its unit behind it, and never a figure for what is withheld', async () => {
    const [card, , , withheld] = cards(await shown());
    const letters = (holder: Element, name: string) => holder.querySelector<HTMLElement>(`.${name}`)!;
    expect([letters(card!, 'number').textContent, letters(card!, 'unit').textContent]).toEqual(['300', '人']);
    expect(Number.parseFloat(getComputedStyle(letters(card!, 'number')).fontSize)).toBe(LOOKS.light.size.huge);
    expect(letters(withheld!, 'number').textContent).toBe('*亿');
    expect(withheld!.textContent).toContain('未公开');
  });

  it('the definition and the rows of the card that is selected', async () => {
    const element = await mount('chancai-indicators', { data: county as unknown as DatasetInput });
    cards(element)[0]!.click();
    await element.updateComplete;
    expect(textOfPart(element, 'detail')).toContain('算法：已举办的届数。');
    expect(cards(element)[0]!.getAttribute('aria-selected')).toBe('true');
    cards(element)[20]!.click();
    await element.updateComplete;
    expect(textOfPart(element, 'detail')).toContain('2021: 5.6%；2022: 5.1%');
  });

  it('a single column on a narrow phone, several beside each other on a desk', async () => {
    const columns = (element: AnyFigure) => new Set(cards(element).map((card) => card.offsetLeft)).size;
    expect(columns(await shown({}, 300))).toBe(1);
    expect(columns(await shown({}, 900))).toBe(4);
  });
});
