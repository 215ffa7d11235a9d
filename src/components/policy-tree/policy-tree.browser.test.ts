import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { auditBoard } from '../internal/testing/board-auditor.js';
import { contract } from '../internal/testing/contract.js';
import { type AnyFigure, heardOf, mount, part, seenOf, settled, textOfPart, until } from '../internal/testing/mount.js';
import './policy-tree.js';

contract({
  tag: 'chancai-policy-tree',
  data: county as unknown as DatasetInput,
  table: 'policies',
  someFilter: { area: ['育才'] },
  noneFilter: { area: ['—'] },
  measures: ['cap', 'budget', 'uptake'],
});

describe('<chancai-policy-tree> shows', () => {
  const now = new Date(2025, 11, 31);
  const data = county as unknown as DatasetInput;
  const shown = (properties: Record<string, unknown> = {}, width = 1200) =>
    mount('chancai-policy-tree', { data, now, ...properties }, { width, height: 900 });
  const rows = (element: AnyFigure) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')];
  const row = (element: AnyFigure, title: string) => rows(element).find((one) => one.textContent!.includes(title))!;
  const box = (holder: Element, name: string) => holder.querySelector(`.${name}`)!.getBoundingClientRect();

  it('what has expired, what soon will, and the budgets', async () => {
    const element = await shown();
    expect(textOfPart(element, 'headline')).toBe(
      '27项政策中2项已失效，9项180天内到期，2项未注明到期日；预算合计3656万元',
    );
    expect(row(element, '产业工人').textContent).toContain('已失效61天');
    expect(row(element, '高层次人才引进补助').textContent).toContain('即将到期，剩120天');
    expect(row(element, '联合实验室资助').textContent).toContain('有效，剩181天');
    element.now = new Date(2026, 0, 1);
    await settled(element);
    expect(row(element, '联合实验室资助').textContent).toContain('即将到期，剩180天');
  });

  it('validity as a bar as long as its days, and the clock’s day at its place', async () => {
    const element = await shown();
    const [three, five] = [row(element, '高层次人才引进补助'), row(element, '“枣乡英才”选拔培养')];
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    expect(box(three, 'bar').width / box(five, 'bar').width).toBeCloseTo(
      days('2023-05-01', '2026-04-30') / days('2023-05-01', '2028-04-30'),
      2,
    );
    const axis = box(three, 'axis');
    const place = (x: number) => (x - axis.left) / axis.width;
    const [first, end] = ['2023-01-01', '2029-01-01'].map(Date.parse) as [number, number];
    expect(place(box(three, 'now').left)).toBeCloseTo((Date.parse('2025-12-31') - first) / (end - first), 2);
    expect(place(box(three, 'bar').left)).toBeCloseTo((Date.parse('2023-05-01') - first) / (end - first), 2);
  });

  it('how many are in which state as a strip, true to width, and all of a policy in one line', async () => {
    const element = await shown();
    const strip = element.renderRoot.querySelector('.strip')!;
    const keys = [...strip.querySelectorAll('.key')].map(({ textContent }) => textContent!.trim());
    expect(keys).toEqual(['2项已失效', '9项180天内到期', '14项有效', '1项未注明到期日', '1项未注明有效期']);
    const widths = [...strip.querySelectorAll(':scope > svg rect')].map((part) => part.getBoundingClientRect().width);
    expect(widths.map((width) => Math.round((width / widths.reduce((sum, one) => sum + one)) * 27))).toEqual([
      2, 9, 14, 1, 1,
    ]);
    const one = row(element, '人才举荐奖励');
    expect(one.getBoundingClientRect().height).toBeLessThan(34);
    // What is over of it is grey, the rest in the colour of its state.
    const [bar, rest, now] = [box(one, 'bar'), box(one, 'part'), box(one, 'now')];
    expect(rest.left).toBeCloseTo(now.left, 0);
    expect(rest.right).toBeCloseTo(bar.right, 0);
    expect(row(element, '产业工人').querySelector('.part')).toBeNull();
  });

  it('an end that is not stated as an open slot, and no bar where no date is', async () => {
    const element = await shown();
    const open = row(element, '一事一议');
    expect(open.querySelector('.bar')!.classList.contains('open')).toBe(true);
    expect(getComputedStyle(open.querySelector('.bar')!).fill).toBe('none');
    expect(open.textContent).toContain('上不封顶');
    expect(row(element, '钻石19条').querySelector('.bar')).toBeNull();
    expect(row(element, '钻石19条').textContent).toContain('未注明有效期');
  });

  it('the one above its N, and how many they are', async () => {
    const element = await shown();
    const [root, ...others] = rows(element);
    expect(root!.querySelector('.title > div')!.textContent).toBe('钻石19条 +26，');
    expect(others.length).toBe(26);
    expect(heardOf(root!)).toMatch(/^钻石19条 ， 第1级，下设26项，总政策，/);
    const left = (holder: HTMLElement) => {
      const title = holder.querySelector('.title')!;
      return title.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(title).paddingLeft);
    };
    for (const other of others) expect(left(other)).toBeGreaterThan(left(root!) + 10);
    const { rows: table } = await element.toTable();
    expect(table.map(({ below }) => below).slice(0, 2)).toEqual([26, 1]);
  });

  it('more paid than budgeted, in the row and as a problem of the data', async () => {
    const policies = [
      { id: 'a', title: '甲', budget: '600万元', uptake: '700余万元' },
      { id: 'b', title: '乙', budget: '650万元', uptake: '近700万元' },
      { id: 'c', title: '丙', budget: 600, uptake: '700次' },
    ];
    const element = await shown({ data: { meta: { title: 'x' }, policies } });
    const told = (one: string) => rows(element).map(({ textContent }) => textContent!.includes(one));
    expect(told('兑现超过预算')).toEqual([true, false, false]);
    expect(textOfPart(element, 'issues')).toContain('多于预算 600万元');
  });

  it('the parent in words where it does not stand right above', async () => {
    const policies = [
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙', parent: 'a', area: '引才' },
      { id: 'c', title: '丙' },
      { id: 'd', title: '丁', parent: 'c' },
      { id: 'e', title: '戊', parent: 'c', area: '引才' },
    ];
    const data = { meta: { title: 'x' }, policies };
    const element = await shown({ data });
    const said = () =>
      rows(element).map((row) =>
        seenOf(row)
          .match(/[甲乙丙丁戊]|上级为./g)!
          .join(),
      );
    expect(said()).toEqual(['甲', '丙', '丁', '乙,上级为甲', '戊']);
    element.data = { meta: { title: 'x' }, policies: policies.slice(0, 4) };
    await settled(element);
    // What reaches into other areas stands right above them.
    expect(said()).toEqual(['丙', '丁', '甲', '乙']);
    element.filter = { area: ['引才'] };
    await settled(element);
    expect(said()).toEqual(['乙,上级为甲']);
  });

  it('each policy below its parent, moved in, with its place in words', async () => {
    const element = await shown();
    const rule = row(element, '高层次人才认定办法');
    expect(rows(element).indexOf(rule)).toBe(rows(element).indexOf(row(element, '高层次人才引进补助')) + 1);
    expect(heardOf(rule)).toContain('第3级，上级为高层次人才引进补助');
    const left = (holder: HTMLElement) => holder.querySelector('.title > div')!.getBoundingClientRect().left;
    expect(left(rule)).toBeGreaterThan(left(row(element, '高层次人才引进补助')) + 10);
    const groups = [...element.renderRoot.querySelectorAll('.marks [role="group"]')];
    expect(groups.slice(0, 3).map((group) => group.getAttribute('aria-label'))).toEqual([
      '总政策，1项',
      '引才，5项',
      '育才，4项',
    ]);
  });

  it('validity on a line of its own on a phone, over the same years, and beside the titles where there is room', async () => {
    const element = await shown({}, 390);
    const years = [...element.renderRoot.querySelectorAll('.top .axis text')].map((text) => text.textContent!.trim());
    expect([years[0], years.includes('2028')]).toEqual(['2023', true]);
    const worker = row(element, '产业工人');
    expect(box(worker, 'bar').top).toBeGreaterThanOrEqual(box(worker, 'title').bottom);
    const [five, three] = [row(element, '“枣乡英才”选拔培养'), row(element, '高层次人才引进补助')];
    expect(box(five, 'axis').left).toBe(box(row(element, '“枣乡英才”评选'), 'axis').left);
    expect(box(five, 'bar').width / box(three, 'bar').width).toBeCloseTo(1827 / 1096, 2);
    expect(row(element, '钻石19条').querySelector('.axis')).toBeNull();
    expect(row(element, '产业工人').textContent).toContain('2023年5月1日至2025年10月31日');
    expect(seenOf(row(element, '产业工人'))).toContain('最高支持 2000元 预算 90万元 兑现 512次');
    element.style.width = '1200px';
    await until(() => element.renderRoot.querySelector('.wide') !== null, 'the axis');
    expect(part(element, 'marks')!.scrollWidth).toBeLessThanOrEqual(part(element, 'marks')!.clientWidth);
  });

  it('parents that are not there, or that stand above themselves, in words', async () => {
    const policies = [
      { id: 'a', title: '甲', parent: 'b' },
      { id: 'b', title: '乙', parent: 'a' },
      { id: 'c', title: '丙', parent: 'z' },
    ];
    const element = await shown({ data: { meta: { title: 'x' }, policies } });
    expect(rows(element).length).toBe(3);
    expect(textOfPart(element, 'footer')).toContain('丙的上级政策不在数据中');
    expect(row(element, '丙').textContent).toContain('上级“z”不在数据中');
    expect(textOfPart(element, 'issues')).toContain('人才政策表中没有编号或名称为“z”的上级政策');
    // In the view's words, or as a problem of the data that was cut in reading.
    expect(element.renderRoot.textContent).toMatch(/甲、乙互为上级|首尾相接/);
  });

  it('a tree forty levels deep in its width', async () => {
    const policies = Array.from({ length: 40 }, (_, at) => ({
      id: `${at}`,
      title: `第${at}层政策文件，名称很长很长很长很长很长很长很长`,
      ...(at > 0 ? { parent: `${at - 1}` } : { issued: '2023' }),
    }));
    for (const width of [340, 1200]) {
      const element = await shown({ data: { meta: { title: 'x' }, policies } }, width);
      expect(rows(element).length).toBe(40);
      expect(auditBoard(element, { text: 12, target: 24 })).toEqual([]);
    }
  });
});
