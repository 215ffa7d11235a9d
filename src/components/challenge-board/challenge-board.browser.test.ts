import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { type AnyFigure, mount, part, seenOf, settled, textOfPart, until } from '../internal/testing/mount.js';
import './challenge-board.js';

contract({
  tag: 'chancai-challenge-board',
  data: county as unknown as DatasetInput,
  table: 'challenges',
  someFilter: { chain: ['体育'] },
  noneFilter: { chain: ['—'] },
  measures: ['award'],
});

describe('<chancai-challenge-board> shows', () => {
  const now = new Date(2025, 11, 31);
  const data = county as unknown as DatasetInput;
  const shown = (properties: Record<string, unknown> = {}, width = 1200) =>
    mount('chancai-challenge-board', { data, now, ...properties }, { width, height: 700 });
  const lanes = (element: AnyFigure) => [...element.renderRoot.querySelectorAll<HTMLElement>('.lane')];
  const cards = (element: AnyFigure) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')];
  const card = (element: AnyFigure, title: string) => cards(element).find((one) => one.textContent!.includes(title))!;
  const columns = (element: AnyFigure) => new Set(lanes(element).map((lane) => lane.offsetLeft)).size;

  it('how many are open, how many overdue, and the awards as far as they are known', async () => {
    const element = await shown();
    expect(textOfPart(element, 'headline')).toBe('7个榜单项目中5项尚未交付，其中2项逾期；榜单金额合计至少81万元');
    element.lang = 'en';
    await until(() => /overdue/.test(textOfPart(element, 'headline')), 'the headline in English');
    expect(textOfPart(element, 'headline')).toBe(
      '5 of 7 challenges are not yet delivered, 2 overdue; awards total at least 810 thousand yuan',
    );
  });

  it('a lane for each stage with its count, also for one where nothing stands', async () => {
    const element = await shown({ filter: { chain: ['体育', '高端体育'] } });
    const heads = lanes(element).map((lane) => lane.querySelector('.stage')!.textContent!.replace(/\s+/g, ''));
    expect(heads).toEqual(['发榜0', '揭榜0', '签约0', '攻关1', '交付1', '验收0']);
    const groups = [...element.renderRoot.querySelectorAll('.marks [role="group"]')].map((group) =>
      group.getAttribute('aria-label'),
    );
    expect(groups).toEqual(['攻关，1项', '交付，1项']);
  });

  it('days left or overdue by word and symbol, by the clock it is given; never overdue once delivered', async () => {
    const element = await shown();
    const deadline = (title: string) => seenOf(card(element, title).querySelector('.deadline')!).replace(/\s+/g, '');
    expect(deadline('五金件')).toBe('▲逾期11天2025年12月20日截止');
    expect(deadline('熟制食品')).toBe('○剩273天2026年9月30日截止');
    expect(deadline('碳纤维')).toBe('✓已交付2025年12月15日截止');
    expect(card(element, '五金件').classList.contains('late')).toBe(true);
    element.now = new Date(2025, 11, 20);
    await settled(element);
    expect(deadline('五金件')).toBe('◆当日到期2025年12月20日截止');
  });

  it('days to today where its clock can’t be read, and says so; a clock in words is a day', async () => {
    const element = await shown({ now: new Date('soon') });
    expect(textOfPart(element, 'subtitle')).toContain('剩余天数按数据截止日2025年12月31日计');
    expect(textOfPart(element, 'base')).not.toContain('NaN');
    expect(element.issues).toMatchObject([{ code: 'unreadable-clock', path: 'chancai-challenge-board' }]);
    expect(textOfPart(element, 'issues')).toContain('时钟 now 读到的是“Invalid Date”，不是日期，已改按数据截止日计算');
    element.setAttribute('now', '2025-12-20');
    await settled(element);
    expect(element.issues).toEqual([]);
    expect(textOfPart(element, 'subtitle')).toContain('剩余天数按2025年12月20日计');
  });

  it('a deadline that is no date as such, and awards at least in all where one is not stated', async () => {
    const challenges = [
      { id: '1', title: '甲', status: 'posted', dueOn: '年底前', award: 100000 },
      { id: '2', title: '乙', status: 'posted' },
    ];
    const element = await shown({ data: { meta: { title: 'x' }, challenges } });
    expect(seenOf(card(element, '甲').querySelector('.deadline')!).replace(/\s+/g, '')).toBe(
      '—期限不能识别为日期年底前',
    );
    expect(card(element, '乙').textContent).toContain('未注明期限');
    expect(textOfPart(element, 'headline')).toBe('2个榜单项目中2项尚未交付，2项未注明期限；榜单金额合计至少10万元');
    expect(textOfPart(element, 'footer')).toContain('1项未注明榜单金额，合计只有下限');
  });

  it('lanes side by side where there is room, three by three, or one below the other, and follows its width', async () => {
    const element = await shown();
    expect(columns(element)).toBe(6);
    element.style.width = '640px';
    await until(() => columns(element) === 3, 'three lanes beside each other');
    element.style.width = '340px';
    await until(() => columns(element) === 1, 'the list');
    element.style.width = '1200px';
    await until(() => columns(element) === 6, 'six lanes again');
  });

  it('links only where an address is one of the web, and only outside the cards', async () => {
    const challenges = [
      { id: '1', title: 'a', status: 'posted', url: 'javascript:alert(1)' },
      { id: '2', title: 'b', status: 'posted', url: 'https://example.org/b' },
    ];
    const element = await shown({ data: { meta: { title: 'x' }, challenges } });
    expect(element.renderRoot.querySelectorAll('a').length).toBe(0);
    const link = async (at: number) => {
      cards(element)[at]!.click();
      await element.updateComplete;
      return part(element, 'detail')!.querySelector('a')?.getAttribute('href');
    };
    expect([await link(0), await link(1)]).toEqual([undefined, 'https://example.org/b']);
  });

  it('an award without limit as such, and one withheld in its wording', async () => {
    const element = await shown();
    expect(card(element, '智能健身').textContent).toContain('上不封顶');
    expect(card(element, '枣渣').textContent).toContain('1*万元');
    expect(textOfPart(element, 'footer')).toContain('上不封顶或未公开的榜单金额使合计只有下限');
  });
});
