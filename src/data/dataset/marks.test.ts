import { describe, expect, it } from 'vitest';
import { parseDataset } from '../index.js';

const universities = (...names: string[]) => {
  const { value, issues } = parseDataset({
    meta: { title: 'x' },
    cooperation: names.map((university) => ({ mode: '共建', university })),
  });
  const groups = value.tables.cooperation!.group({ by: ['university'], count: 'id' });
  return [groups.map(({ university, count }) => [university, count]), issues.map(({ code }) => code)];
};

describe('a name is one name', () => {
  it.each<[string, string, string]>([
    ['in accents apart from their letters', 'École', 'E\u0301cole'],
    ['in radicals that copied text holds', '高新大学', '⾼新⼤学'],
    ['in compatibility ideographs', '金沙大学', '\uf90a沙大学'],
    ['in full-width letters and digits', 'MIT 2院', 'ＭＩＴ ２院'],
  ])('%s, without a word where it shows the same', (_, name, other) => {
    const [groups, codes] = universities(name, other);
    expect(groups).toEqual([[name, 2]]);
    expect((codes as string[]).every((code) => code === 'spaced-name')).toBe(true);
  });
  it.each<[string, string, string]>([
    ['brackets', '山东大学（威海）', '山东大学(威海)'],
    ['brackets, the half-width ones first', '山东大学(威海)', '山东大学（威海）'],
    ['dots', '卡尔·马克思大学', '卡尔•马克思大学'],
    ['blanks', '高 新 大 学', '高新大学'],
  ])('whatever %s are typed, which is told', (_, name, other) => {
    const [groups, codes] = universities(name, other);
    expect(groups).toEqual([[name.includes(' ') ? other : name, 2]]);
    expect(codes).toEqual(['spaced-name']);
  });
  it('but names that say something else stay apart', () => {
    const names = ['一大（东区）', '一大（西区）', '方案①', '方案②', 'AB', 'A·B', '甲-乙', '甲乙'];
    expect(universities(...names)).toEqual([names.map((name) => [name, 1]), []]);
  });
  it('also where one table refers to another', () => {
    const { value, issues } = parseDataset({
      meta: { title: 'x' },
      chains: [{ id: 'c', name: '装备（含机器人）' }],
      talent: [
        { chain: '装备(含机器人)', supply: 1 },
        { chain: '装备（含机器⼈）', supply: 2 },
      ],
    });
    expect(issues.map(({ code }) => code).filter((code) => code !== 'spaced-name')).toEqual([]);
    expect(value.tables.talent!.group({ by: ['chain'], sum: ['supply'] })).toEqual([{ chain: 'c', supply: 3 }]);
  });
});

describe('the number of a list before a name', () => {
  it.each<[string, string, string]>([
    ['an Arabic one', '1.山东大学', '山东大学'],
    ['a Chinese one', '一、山东大学', '山东大学'],
    ['one in brackets', '（1）山东大学', '山东大学'],
    ['a circled one', '①山东大学', '山东大学'],
  ])('is no part of it where the name stands alone, too: %s', (_, numbered, name) => {
    expect(universities(numbered, name)).toEqual([[[name, 2]], ['spaced-name']]);
  });
  it('is no part of it where names are numbered one after the other, which is said once', () => {
    const [groups, codes] = universities('1.山东大学', '2.宁波大学', '3.石河子大学');
    expect([groups, codes]).toEqual([
      [
        ['山东大学', 1],
        ['宁波大学', 1],
        ['石河子大学', 1],
      ],
      ['spaced-name'],
    ]);
  });
  it('is no part of it where the numbers begin anew', () => {
    const [groups] = universities('1.山东大学', '2.宁波大学', '1.宁波大学', '2.山东大学');
    expect(groups).toEqual([
      ['山东大学', 2],
      ['宁波大学', 2],
    ]);
  });
  it('stays where only it tells two apart', () => {
    const [groups, codes] = universities('1.分校', '2.分校');
    expect([groups, codes]).toEqual([
      [
        ['1.分校', 1],
        ['2.分校', 1],
      ],
      [],
    ]);
  });
  it.each([
    '3D打印学院',
    '5G研究院',
    '863计划',
    '1号楼',
    '2025届',
    '2.5亿元基金',
    '一、二期工程',
    '（十四五）工程',
    '1.甲',
    '第一、甲',
  ])('is none in %s alone', (name) => {
    expect(universities(name, '另一所')[0]).toEqual([
      [name, 1],
      ['另一所', 1],
    ]);
  });
  it('is no part of what a reference table names', () => {
    const { value, issues } = parseDataset({
      meta: { title: 'x' },
      chains: [{ id: 'a', name: '智能装备' }],
      talent: [{ chain: '（1）智能装备', demand: 3 }],
    });
    expect([value.tables.talent!.column('chain'), issues.map(({ code }) => code)]).toEqual([['a'], ['spaced-name']]);
  });
});
