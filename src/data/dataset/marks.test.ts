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
