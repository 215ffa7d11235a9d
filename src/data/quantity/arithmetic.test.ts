import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  difference,
  exact,
  growth,
  interval,
  mean,
  missing,
  parseQuantity,
  product,
  ratio,
  share,
  shareOf,
  sum,
} from './index.js';

const q = parseQuantity;
const sumOf = (...figures: unknown[]) => sum(figures.map(q));

describe('sum', () => {
  it('is right to the cent', () => {
    expect(sumOf(0.1, 0.2)).toEqual(interval(0.3, 0.3));
    expect(sum(Array.from({ length: 50_000 }, () => exact(0.01, '元'))).low).toBe(500);
    expect(sum(Array.from({ length: 30_000 }, (_, i) => exact((i % 2 ? 1 : -1) * 1234567.8901))).low).toBe(0);
    expect(sumOf(1e15, 0.1, -1e15).low).toBe(0.1);
    expect(sumOf(2 ** 53, 1, 1).low).toBe(2 ** 53 + 2);
  });

  it('adds bounds up as intervals', () => {
    expect(sumOf('5000余人', '120人')).toEqual({ low: 5120, high: 6120, unit: '人', text: '', status: 'bounded' });
    expect(sumOf('超2亿元', '1亿元')).toMatchObject({ low: 3e8, high: Infinity, status: 'bounded' });
  });

  it('is at least the known parts where one is withheld, and withheld where all are', () => {
    expect(sumOf('*名', '120名')).toMatchObject({ low: 120, high: Infinity, status: 'bounded' });
    expect(sumOf('<5人', '120人')).toMatchObject({ low: 120, high: 125, status: 'bounded' });
    expect(sumOf('*名', '*名')).toMatchObject({ low: 0, high: Infinity, status: 'masked' });
    expect(sumOf('1*名', '1*名')).toMatchObject({ low: 20, high: 38, status: 'masked' });
  });

  it('leaves missing parts out, and is missing without any other', () => {
    expect(sumOf('未统计', 3, 4)).toEqual(interval(7, 7));
    expect(sumOf('未统计', null)).toEqual(missing());
    expect(sum([])).toEqual(missing());
  });

  it('keeps the wording of a single part', () => {
    expect(sumOf('5000余人', '暂无')).toEqual(q('5000余人'));
  });

  it('is as certain as its least certain part', () => {
    expect(sumOf(1, '约10').status).toBe('approximate');
    expect(sumOf(1, '5（预）').status).toBe('provisional');
    expect(sumOf('约10', '5（预）').status).toBe('approximate');
    expect(sumOf('约10', '近10').status).toBe('bounded');
  });

  it('joins units of one kind and refuses to mix others', () => {
    expect(sumOf('5000人', '120名').unit).toBe('人');
    expect(sumOf('5个', '3项').unit).toBe('个');
    expect(sumOf('5万元', 300).unit).toBe('元');
    expect(sumOf('5万元', '3人')).toEqual(missing('', 'mixed-units'));
    expect(sumOf('5%', '3个百分点')).toEqual(missing('', 'mixed-units'));
    expect(sumOf('5元', '5美元')).toEqual(missing('', 'mixed-units'));
  });

  it('stays ordered where doubles end', () => {
    const most = exact(Number.MAX_VALUE);
    expect(sum([most, most])).toMatchObject({ low: Number.MAX_VALUE, high: Infinity });
  });
});

describe('difference', () => {
  it('is exact and may be negative', () => {
    expect(difference(q(0.3), q(0.1))).toEqual(interval(0.2, 0.2));
    expect(difference(q('3人'), q('5人'))).toEqual(interval(-2, -2, '人'));
  });

  it('widens by both intervals', () => {
    expect(difference(q('5000余人'), q('120余人'))).toMatchObject({ low: 4870, high: 5880, status: 'bounded' });
    expect(difference(q('100人'), q('*人'))).toMatchObject({ low: -Infinity, high: 100, status: 'bounded' });
    expect(difference(q('*人'), q('*人'))).toMatchObject({ low: -Infinity, high: Infinity, status: 'masked' });
  });

  it('of percentages is in percentage points', () => {
    expect(difference(q('8%'), q('5.5%'))).toEqual(interval(2.5, 2.5, '百分点'));
    expect(difference(q('八成'), q('5%')).unit).toBe('百分点');
    expect(difference(q('3个百分点'), q('1个百分点'))).toEqual(interval(2, 2, '百分点'));
    expect(difference(q('3个百分点'), q('1%'))).toEqual(missing('', 'mixed-units'));
  });

  it('needs both figures in one unit', () => {
    expect(difference(q('暂无'), q(1))).toEqual(missing());
    expect(difference(q('1元'), q('1人'))).toEqual(missing('', 'mixed-units'));
    expect(difference(missing('', 'zero-denominator'), q(1)).reason).toBe('zero-denominator');
  });
});

describe('ratio', () => {
  it('has no binary noise and no unit', () => {
    expect(ratio(q(0.3), q(0.1))).toEqual(interval(3, 3));
    expect(ratio(q('12万元'), q('4人'))).toEqual(interval(30000, 30000));
  });

  it('over a bounded denominator is bounded', () => {
    expect(ratio(q(100), interval(10, 20))).toMatchObject({ low: 5, high: 10, status: 'bounded' });
    expect(ratio(q(100), q('1*名'))).toMatchObject({ high: 10, status: 'bounded' });
    expect(ratio(q(100), q('超50'))).toMatchObject({ low: 0, high: 2, status: 'bounded' });
    expect(ratio(q(100), q('不足10'))).toMatchObject({ low: 10, high: Infinity, status: 'bounded' });
    expect(ratio(q(-100), interval(-20, -10))).toMatchObject({ low: 5, high: 10 });
    expect(ratio(interval(-10, 10), interval(2, 5))).toMatchObject({ low: -5, high: 5 });
  });

  it('says why it is not a number', () => {
    expect(ratio(q(1), q(0))).toEqual(missing('', 'zero-denominator'));
    expect(ratio(q(0), q(0))).toEqual(missing('', 'zero-denominator'));
    expect(ratio(q(1), q('*名'))).toEqual(missing('', 'masked-denominator'));
    expect(ratio(q(1), q('已隐藏'))).toEqual(missing('', 'masked-denominator'));
    expect(ratio(q(1), interval(-1, 1))).toEqual(missing('', 'unsure-denominator'));
    expect(ratio(q(1), q('暂无'))).toEqual(missing());
  });

  it('over a figure without upper end has bounds, or says that the upper end is open', () => {
    expect(ratio(q('10人'), q('超5人'))).toMatchObject({ low: 0, high: 2, status: 'bounded' });
    expect(ratio(q('10人'), q('上不封顶'))).toEqual(missing('', 'open-denominator'));
    expect(ratio(q('超10人'), q('超5人'))).toEqual(missing('', 'open-denominator'));
    expect(ratio(q('超10人'), q('超1*人'))).toEqual(missing('', 'masked-denominator'));
    expect(share(q('超10人'), q('超5人'))).toEqual(missing('', 'open-denominator'));
    expect(share(q('10人'), q('超50人'))).toMatchObject({ low: 0, high: 20 });
    expect(growth(q('超10人'), q('超5人'))).toEqual(missing('', 'open-denominator'));
  });

  it('of a withheld figure is withheld', () => {
    expect(ratio(q('*亿元'), q('*'))).toMatchObject({ reason: 'masked-denominator' });
    expect(ratio(q('*亿元'), q(2))).toMatchObject({ low: 0, high: Infinity, status: 'bounded' });
  });
});

describe('share', () => {
  it('is in percentage points', () => {
    expect(share(q(7), q(100))).toEqual(interval(7, 7, '%'));
    expect(share(q(0.07), q(1)).low).toBe(7);
    expect(share(q('1人'), q('3人')).low).toBeCloseTo(33.333333, 6);
  });

  it('ends at 100 where the part is uncertain, but shows an error that is certain', () => {
    expect(share(q('超50人'), q('100人'))).toMatchObject({ low: 50, high: 100 });
    expect(share(q(120), q(100))).toMatchObject({ low: 120, high: 120 });
  });

  it('is missing with its reason', () => {
    expect(share(q(1), q(0)).reason).toBe('zero-denominator');
    expect(share(q(1), q('*')).reason).toBe('masked-denominator');
    expect(share(q('1元'), q('1人')).reason).toBe('mixed-units');
  });
});

describe('growth', () => {
  it('is in per cent of what was before', () => {
    expect(growth(q(110), q(100))).toEqual(interval(10, 10, '%'));
    expect(growth(q(90), q(100)).low).toBe(-10);
    expect(growth(q(0), q(100)).low).toBe(-100);
    expect(growth(q(-50), q(-100)).low).toBe(50);
    expect(growth(q(1.1), q(1)).low).toBe(10);
  });

  it('of percentages is their difference in percentage points, never in %', () => {
    expect(growth(q('5%'), q('3%'))).toEqual(interval(2, 2, '百分点'));
    expect(growth(q('5%'), q('0%'))).toEqual(interval(5, 5, '百分点'));
    expect(growth(q('约50%'), q('40%'))).toMatchObject({ low: 5, high: 15, unit: '百分点', status: 'approximate' });
  });

  it('is an interval over intervals', () => {
    expect(growth(q('超110'), q(100))).toMatchObject({ low: 10, high: Infinity });
    expect(growth(q(100), q('超50'))).toMatchObject({ low: -100, high: 100 });
    expect(growth(q(100), q(0)).reason).toBe('zero-denominator');
    expect(growth(q(100), q('*')).reason).toBe('masked-denominator');
  });
});

describe('mean and product', () => {
  it('take the stated parts', () => {
    expect(mean([q('3人'), q('暂无'), q('6人')])).toEqual(interval(4.5, 4.5, '人'));
    expect(mean([q('暂无')])).toEqual(missing());
    expect(mean([q(0.1), q(0.2)])).toEqual(interval(0.15, 0.15));
    expect(mean([q(Number.MAX_SAFE_INTEGER), q(Number.MAX_SAFE_INTEGER)]).low).toBe(Number.MAX_SAFE_INTEGER);
    expect(mean([q('超10人'), q('20人')])).toMatchObject({ low: 15, high: Infinity, unit: '人' });
    expect(mean([q('10余人'), q('10人')])).toMatchObject({ low: 10, high: 15, status: 'bounded' });
    expect(product(q('25名'), q(4))).toEqual(interval(100, 100, '名'));
    expect(product(q('1*名'), q(3))).toMatchObject({ low: 30, high: 57, unit: '名', status: 'bounded' });
    expect(product(q('*名'), q(0))).toMatchObject({ low: 0, high: 0 });
    expect(product(q('3人'), q('2倍')).unit).toBe('人');
    expect(product(q('约10人'), q(2))).toMatchObject({ low: 18, high: 22, status: 'approximate' });
    expect(product(q('暂无'), q(0))).toEqual(missing());
  });
});

describe('decimalsOf', () => {
  it('counts written decimals', () => {
    expect([5, 0.25, 1e-7, 1e21, -1.5].map(decimalsOf)).toEqual([0, 2, 7, 0, 1]);
  });
});

describe('shareOf', () => {
  it('counts the part once: 100余 beside 100 is 50—66.7 %', () => {
    expect(shareOf(q('100余人'), q('100人'))).toMatchObject({ low: 50, unit: '%' });
    expect(shareOf(q('100余人'), q('100人')).high).toBeCloseTo(66.67, 1);
    expect(shareOf(q('100人'), q('100余人'))).toMatchObject({ high: 50 });
    expect(shareOf(q('超50人'), q('50人'))).toMatchObject({ low: 50, high: 100 });
    expect(shareOf(q('5人'), q('超95人'))).toMatchObject({ low: 0, high: 5 });
    expect(shareOf(q(0), q('10余'))).toMatchObject({ low: 0, high: 0 });
    expect(shareOf(q('10余'), q(0))).toMatchObject({ low: 100, high: 100 });
  });

  it('says why there is none, as any share does', () => {
    expect(shareOf(q(0), q(0)).reason).toBe('zero-denominator');
    expect(shareOf(q(1), q('*')).reason).toBe('open-denominator');
    expect(shareOf(q('1元'), q('1人')).reason).toBe('mixed-units');
    expect(shareOf(q(1), q('未统计')).status).toBe('missing');
  });
});
