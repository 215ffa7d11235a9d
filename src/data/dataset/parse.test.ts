import { describe, expect, it } from 'vitest';
import { type IssueCode, parseDataset, translateIssue } from './index.js';

const meta = { title: '示例' };
const codes = (input: unknown, table?: string): IssueCode[] =>
  parseDataset(input, table === undefined ? {} : { table }).issues.map(({ code }) => code);
const only = (input: unknown) => {
  const { issues } = parseDataset(input);
  expect(issues.length).toBe(1);
  return issues[0]!;
};

describe('parseDataset reads', () => {
  const rows = [
    { chain: '体育', period: 2024, supply: 3, demand: '5余人' },
    { chain: '体育', period: '2025', supply: '*', demand: 9 },
  ];

  it('rows, columns, JSON text and a single named table alike', () => {
    const columns = { chain: ['体育', '体育'], period: [2024, '2025'], supply: [3, '*'], demand: ['5余人', 9] };
    const group = (input: unknown, table?: string) =>
      parseDataset(input, table === undefined ? {} : { table }).value.tables.talent!.group({
        by: ['chain', 'period'],
        sum: ['supply', 'demand'],
      });
    const expected = group({ meta, talent: rows });
    expect(expected.length).toBe(2);
    expect(group({ meta, talent: columns })).toEqual(expected);
    expect(group(JSON.stringify({ meta, talent: rows }))).toEqual(expected);
    expect(group(`\uFEFF${JSON.stringify(rows)}`, 'talent')).toEqual(expected);
    expect(group(columns, 'talent')).toEqual(expected);
  });

  it('Chinese column heads and words', () => {
    const { value, issues } = parseDataset({
      meta: { 标题: '示例', 来源: '某局', 截止时间: '2025-12-31' },
      产业链: [{ 编号: 'c', 名称: '体育', 链主企业: '甲；乙、丙' }],
      环节: [{ 产业链: '体育', 编号: 's', 名称: '研发', 上中下游: '上游', 强弱: '弱链' }],
      人才供需: [{ 产业链: '体育', 环节: '研发', 供给: 3, 需求: 5 }],
    });
    expect(issues).toEqual([]);
    expect(value.chains[0]!.leaders).toEqual(['甲', '乙', '丙']);
    expect(value.segments[0]).toMatchObject({ chain: 'c', stage: 'upstream', strength: 'weak' });
    expect(value.tables.talent!.group({ by: ['chain', 'segment'], sum: ['demand'] })).toEqual([
      { chain: 'c', segment: 's', demand: 5 },
    ]);
  });

  it('names in several languages, and finds them again', () => {
    const { value } = parseDataset({
      meta,
      funding: [{ period: '2024', programme: { 'zh-CN': '人才基金', en: 'Talent fund' }, invested: 1 }],
    });
    expect(value.nameOf('programme', '人才基金')).toEqual({ 'zh-CN': '人才基金', en: 'Talent fund' });
  });

  it('a partial document, and a parsed dataset again, without a word', () => {
    const first = parseDataset({ meta, tiers: [{ id: 'a', name: 'A' }] });
    expect(first.issues).toEqual([]);
    expect(parseDataset(first.value)).toEqual(first);
  });

  it('the year of an agreement from its date of signing', () => {
    const { value } = parseDataset({
      meta,
      cooperation: [
        { mode: 'm', signed: '2023-05-06' },
        { mode: 'm', signed: '2024年3月' },
      ],
    });
    expect(value.tables.cooperation!.values('period')).toEqual(['2023', '2024']);
    // A spreadsheet's day number is a date, too.
    const serial = parseDataset({
      meta,
      cooperation: [
        { mode: 'm', signed: 45000 },
        { mode: 'm', signed: 20240506 },
      ],
    });
    expect(serial.value.tables.cooperation!.values('period')).toEqual(['2023', '2024']);
  });
});

describe('parseDataset says of a fault where, what and how to mend it:', () => {
  it('a document that is none', () => {
    expect(codes('{')).toEqual(['not-json']);
    expect(codes(42)).toEqual(['not-a-dataset']);
    expect(codes(null)).toEqual(['not-a-dataset']);
    expect(codes([{ period: 1 }])).toEqual(['needs-table-name']);
    expect(codes({})).toEqual(['missing-meta']);
  });

  it('a table or a column that nobody knows, with the one that was meant', () => {
    expect(codes({ meta, foo: [] })).toEqual(['unknown-table', 'no-table']);
    const issue = only({ meta, funding: [{ period: '2024', programme: 'a', investd: 5 }] });
    expect(issue).toMatchObject({ code: 'unknown-column', path: 'funding.investd', severity: 'warning' });
    expect(issue.message).toContain('invested');
  });

  it('a required column, a required cell', () => {
    expect(only({ meta, funding: [{ period: '2024' }] })).toMatchObject({ code: 'missing-column', path: 'funding' });
    const { value, issues } = parseDataset({
      meta,
      funding: [
        { period: '2024', programme: 'a', invested: 1 },
        { period: '', programme: 'a', invested: 2 },
      ],
    });
    expect(issues[0]).toMatchObject({ code: 'missing-value', path: 'funding[1].period', severity: 'error' });
    expect(value.leftOut).toEqual({ funding: 1 });
    expect(value.tables.funding!.group({ sum: ['invested'] })).toEqual([{ invested: 1 }]);
  });

  it('a row that is none, a cell of the wrong type', () => {
    expect(only({ meta, pyramid: [{ tier: 'a', headcount: 1 }, 7] })).toMatchObject({
      code: 'not-a-row',
      path: 'pyramid[1]',
    });
    expect(only({ meta, pyramid: [{ tier: 'a', headcount: true }] })).toMatchObject({
      code: 'wrong-type',
      path: 'pyramid[0].headcount',
      found: true,
    });
  });

  it('a figure that can’t be read keeps its wording and is missing; one below zero is left out', () => {
    const { value, issues } = parseDataset({
      meta,
      pyramid: [
        { tier: 'a', headcount: '若干' },
        { tier: 'b', headcount: -3 },
      ],
    });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['unreadable-figure', 'pyramid[0].headcount'],
      ['negative-figure', 'pyramid[1].headcount'],
    ]);
    expect(value.tables.pyramid!.column('headcount')).toEqual(['若干', undefined]);
  });

  it('a count below zero, which then counts as unknown and not as one', () => {
    const { value } = parseDataset({ meta, cooperation: [{ mode: 'm', count: -3 }, { mode: 'm' }] });
    expect(value.tables.cooperation!.group({ count: 'id' })).toMatchObject([{ count: { low: 1, high: Infinity } }]);
  });

  it('a word that is not of the list', () => {
    const issue = only({ meta, segments: [{ chain: 'c', id: 's', name: 'n', stage: '上流' }] });
    expect(issue).toMatchObject({ code: 'unknown-word', path: 'segments[0].stage' });
    expect(issue.message).toContain('上游、中游、下游');
  });

  it('an unknown chain or segment, a circle of links, an id used twice', () => {
    const chains = [
      { id: 'c', name: 'C' },
      { id: 'c', name: 'D' },
    ];
    const segments = [
      { chain: 'c', id: 'a', name: 'A', stage: 'upstream', feeds: 'b' },
      { chain: 'c', id: 'b', name: 'B', stage: 'midstream', feeds: ['a', 'z'] },
    ];
    const { value, issues } = parseDataset({
      meta,
      chains,
      segments,
      talent: [
        { chain: 'x', segment: 'a', supply: 1 },
        { chain: 'c', segment: 'q', supply: 1 },
      ],
    });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate-id', 'chains[1]'],
      ['unknown-reference', 'segments[1].feeds'],
      ['link-cycle', 'segments[1].feeds'],
      // The segment of an unknown chain is no fault of its own.
      ['unknown-reference', 'talent[0].chain'],
      ['unknown-reference', 'talent[1].segment'],
    ]);
    expect(value.segments.map(({ feeds }) => feeds)).toEqual([['b'], []]);
  });

  it('an id whose money differs between rows, counted once', () => {
    const row = { period: '2024', programme: 'p', id: '7' };
    const input = {
      meta,
      funding: [
        { ...row, invested: 5 },
        { ...row, invested: 5 },
        { ...row, invested: '6元' },
      ],
    };
    expect(only(input)).toMatchObject({ code: 'conflicting-money', path: 'funding[2].invested' });
    expect(parseDataset(input).value.tables.funding!.group({ sum: ['invested'], count: 'id' })).toEqual([
      { invested: 5, count: 1 },
    ]);
  });

  it('columns of unequal length', () => {
    expect(only({ meta, pyramid: { tier: ['a', 'b'], headcount: [1] } })).toMatchObject({
      code: 'uneven-columns',
      path: 'pyramid.headcount',
    });
  });

  it('the same fault many times, without drowning the reader', () => {
    const pyramid = Array.from({ length: 5000 }, () => ({ tier: 'a', headcount: -1 }));
    const { issues } = parseDataset({ meta, pyramid });
    expect(issues.length).toBe(51);
    expect(issues[50]).toMatchObject({ code: 'more-issues', path: 'pyramid.headcount' });
    expect(issues[50]!.message).toContain('4950');
  });

  it('in Chinese or in English, from one catalogue', () => {
    const input = { meta, pyramid: [{ tier: 'a', headcount: -3 }] };
    const chinese = only(input);
    const english = parseDataset(input, { locale: 'en' }).issues[0]!;
    expect(chinese.message).toMatch(/人数.*不能小于零.*-3/);
    expect(english.message).toMatch(/Headcount.*can't be below zero.*-3/);
    expect(translateIssue(chinese, 'en').message).toBe(english.message);
    expect(translateIssue(english, 'zh-CN').message).toBe(chinese.message);
  });
});

describe('parseDataset never throws', () => {
  it('at objects that throw when they are read, nor loses a table given twice without a word', () => {
    const throwing = Object.defineProperty({}, 'funding', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(codes(throwing)).toEqual(['unreadable', 'missing-meta']);
    expect(codes({ meta, funding: [], 资金: [] })).toEqual(['twice-the-table']);
  });

  it('nor stops at 10,000 levels or a chain of 20,000 segments', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level++) deep = [deep];
    expect(codes({ meta, pyramid: [{ tier: 'a', headcount: deep }] })).toContain('wrong-type');
    const segments = Array.from({ length: 20_000 }, (_, at) => ({
      chain: 'c',
      id: `s${at}`,
      name: `s${at}`,
      stage: 'upstream',
      feeds: [`s${at + 1}`],
    }));
    expect(codes({ meta, segments })).toEqual(['unknown-reference']);
  });
});
