import { describe, expect, it } from 'vitest';
import {
  exact,
  formatQuantity,
  interval,
  missing,
  parseQuantity,
  plainDecimal,
  quantityScale,
  ratio,
  sum,
} from './index.js';

const zh = (q: Parameters<typeof formatQuantity>[0], options = {}) => formatQuantity(q, 'zh-CN', options);
const en = (q: Parameters<typeof formatQuantity>[0], options = {}) => formatQuantity(q, 'en', options);
const full = { full: true };

describe('in Chinese', () => {
  it.each(['5000余人', '*名', '1*万元', '超*亿元', '近百名', '上不封顶', '暂无', '—', '<5', '5人（预）', 'over 5,000'])(
    'the official wording %s stays as it is',
    (wording) => {
      expect(zh(parseQuantity(wording))).toBe(wording);
      expect(zh(parseQuantity(wording), full)).toBe(wording);
    },
  );

  it('an exact wording is kept in full and scaled otherwise', () => {
    expect(zh(parseQuantity('12345678元'), full)).toBe('12345678元');
    expect(zh(parseQuantity('12345678元'))).toBe('1234.57万元');
    expect(zh(parseQuantity('三万五千人'))).toBe('3.5万人');
    expect(zh(parseQuantity('1.2万亿元'))).toBe('1.2万亿元');
  });

  it('plain numbers get their unit, separators in columns alone, and 万 in full where that leaves no digit out', () => {
    expect(zh(parseQuantity(1234567.891), full)).toBe('1234567.891');
    expect(zh(exact(5120, '人'), full)).toBe('5120人');
    expect(zh(exact(5120, '人'), { full: true, unit: false })).toBe('5120');
    expect(zh(exact(5120, '人'), { full: true, unit: false, column: true })).toBe('5,120');
    expect(zh(exact(26_700_000, '元'), full)).toBe('2670万元');
    expect(zh(exact(15_765, '人次'), full)).toBe('15765人次');
    expect(zh(interval(81_120_000, 83_520_000, '元'), full)).toBe('8112万元—8352万元');
    expect(zh(exact(3, '百分点'))).toBe('3个百分点');
    expect(zh(exact(-1234))).toBe('-1234');
  });

  it('computed figures are written as intervals', () => {
    expect(zh(interval(5120, Infinity, '人'))).toBe('至少5120人');
    expect(zh(interval(0, 6130, '人'))).toBe('不超过6130人');
    expect(zh(interval(5120, 6130, '人'))).toBe('5120—6130人');
    expect(zh(interval(-Infinity, 500, '人'))).toBe('不超过500人（可为负）');
    expect(zh(interval(-5, 12))).toBe('-5—12');
    expect(zh(sum(['5人（预）', 3].map(parseQuantity)))).toBe('8人（预）');
    expect(zh(sum(['*名', '120名'].map(parseQuantity)))).toBe('至少120名');
  });

  it('what is not known says so', () => {
    expect(zh(interval(0, Infinity))).toBe('未公开');
    expect(zh(sum(['1*名', '1*名'].map(parseQuantity)))).toBe('20—38名（部分未公开）');
    expect(zh(missing())).toBe('未统计');
    expect(zh({ low: 0, high: Infinity, text: '', status: 'suppressed' })).toBe('已隐藏');
    expect(zh(ratio(exact(1), exact(0)))).toBe('分母为零，无法计算');
    expect(zh(ratio(exact(1), parseQuantity('*')))).toBe('分母未公开，无法计算');
    expect(zh(ratio(exact(1), parseQuantity('上不封顶')))).toBe('分母上限未定，无法计算');
    expect(zh({ low: 0, high: Infinity, text: '…', status: 'suppressed' })).toBe('已隐藏');
    expect(zh(sum([exact(1, '元'), exact(1, '人')]))).toBe('单位不同，无法合计');
  });

  it('programs’ words for nothing are not shown to readers', () => {
    for (const input of [Number.NaN, Infinity, -Infinity, 'NaN', 'null', 'undefined', '  ']) {
      expect(zh(parseQuantity(input))).toBe('未统计');
    }
    expect(zh(parseQuantity('见附件'))).toBe('见附件');
  });

  it('another currency is named', () => {
    expect(zh(exact(12000, '元'), { currency: 'EUR' })).toBe('1.2万欧元');
    expect(zh(exact(12000, '元'), { currency: 'CNY' })).toBe('1.2万元');
    expect(zh(exact(5, '人'), { currency: 'EUR' })).toBe('5人');
    expect(zh(parseQuantity('超5000元'), { currency: 'EUR' })).toBe('超5000元');
    expect(zh(exact(12000, '元'), { currency: 'sek' })).toBe('1.2万 SEK');
    expect(parseQuantity(zh(exact(12000, '元'), { currency: 'SEK', full: true }))).toMatchObject({
      low: 12000,
      unit: 'SEK',
    });
    expect(zh(interval(1, Infinity, '元'), { currency: 'XAF' })).toBe('至少1 XAF');
  });
});

describe('rounding', () => {
  it('crosses a unit’s edge into the next unit', () => {
    expect(zh(exact(9999.5), { decimals: 0 })).toBe('1万');
    expect(zh(exact(9999.4), { decimals: 0 })).toBe('9999');
    expect(zh(exact(9999.995))).toBe('1万');
    expect(zh(exact(99999999))).toBe('1亿');
    expect(zh(exact(99994999))).toBe('9999.5万');
    expect(zh(exact(999999999999))).toBe('1万亿');
    expect(zh(exact(99_999_999.6))).toBe('1亿');
    expect(en(exact(9999.5), { decimals: 0 })).toBe('10 thousand');
    expect(en(exact(999999))).toBe('1 million');
    expect(zh(exact(-99999999))).toBe('-1亿');
  });

  it('judges halves by the digits written', () => {
    expect(zh(exact(1.005))).toBe('1.01');
    expect(zh(exact(-1.005))).toBe('-1.01');
    expect(zh(exact(2.675), { full: true, decimals: 2 })).toBe('2.68');
  });

  it('goes outward at the ends of an interval, so that no bound is overstated', () => {
    expect(zh(interval(123_456, Infinity, '元'))).toBe('至少12.34万元');
    expect(zh(interval(0, 123_412, '元'))).toBe('不超过12.35万元');
    expect(zh(interval(12_341, 12_349))).toBe('1.23万—1.24万');
  });

  it('never turns a small figure into nought unless told to', () => {
    expect(zh(exact(0.00123))).toBe('0.0012');
    expect(zh(exact(0.00123), { decimals: 2 })).toBe('0');
    expect(zh(exact(-0.001), { decimals: 2 })).toBe('0');
  });

  it('keeps rates, ages and years out of 万', () => {
    expect(zh(exact(12000, '%'))).toBe('12000%');
    expect(zh(exact(20240, '年'))).toBe('20240年');
  });

  it('never uses scientific notation', () => {
    expect(zh(exact(1e21), full)).toBe('1000000000000000000000');
    expect(zh(exact(1.5e-7), full)).toBe('0.00000015');
    expect(zh(exact(1e21))).toBe('1000000000万亿');
    expect(zh(exact(1e21))).not.toMatch(/e/);
    expect(plainDecimal(1e22)).toBe('10000000000000000000000');
    expect(plainDecimal(-1.5e-7)).toBe('-0.00000015');
  });
});

describe('in English', () => {
  it.each([
    ['5000余人', 'over 5,000 (5000余人)'],
    ['120余名', 'over 120 (120余名)'],
    ['超2.5亿元', 'over 250 million yuan (超2.5亿元)'],
    ['近百名', 'nearly 100 (近百名)'],
    ['约200家', 'about 200 (约200家)'],
    ['不足10%', 'under 10% (不足10%)'],
    ['达5%', '5%'],
    ['达5%以上', 'at least 5% (达5%以上)'],
    ['半数以上', 'at least 50% (半数以上)'],
    ['数十家', '20–99 (数十家)'],
    ['*名', 'withheld (*名)'],
    ['超*亿元', 'withheld (超*亿元)'],
    ['1*名', '10–19 (1*名)'],
    ['1*万元', '100–190 thousand yuan (1*万元)'],
    ['上不封顶', 'no upper limit (上不封顶)'],
    ['暂无', 'not available (暂无)'],
    ['n/a', 'not available'],
    ['已隐藏', 'suppressed (已隐藏)'],
    ['<5', '<5'],
    ['5,000+', '5,000+'],
    ['1*', '10–19 (1*)'],
    ['about 1* people', 'about 1* people'],
    ['超5000至6000人', 'at least 5,000 (超5000至6000人)'],
    ['3至5年', '3–5 years (3至5年)'],
  ])('%s is %s', (wording, english) => expect(en(parseQuantity(wording))).toBe(english));

  it('exact figures are numbers with English units, counting words unsaid', () => {
    expect(en(parseQuantity('2112套'))).toBe('2,112');
    expect(en(parseQuantity('三万五千人'), full)).toBe('35,000');
    expect(en(parseQuantity('5%'))).toBe('5%');
    expect(en(exact(1, '年'))).toBe('1 year');
    expect(en(exact(12345, '元'))).toBe('12.35 thousand yuan');
    expect(en(exact(1.2e12, '元'))).toBe('1.2 trillion yuan');
    expect(en(exact(1234567, '元'), { full: true, currency: 'EUR' })).toBe('1,234,567 euros');
    expect(en(exact(5120))).toBe('5,120');
  });

  it('one is singular, by what is shown', () => {
    expect(en(exact(1, '元'), { currency: 'GBP' })).toBe('1 pound sterling');
    expect(en(exact(2, '元'), { currency: 'GBP' })).toBe('2 pounds sterling');
    expect(en(exact(1e6, '元'), { currency: 'USD' })).toBe('1 million US dollars');
    expect(en(interval(1, Infinity, '元'), { currency: 'EUR' })).toBe('at least 1 euro');
    expect(en(exact(0.999, '年'), { decimals: 0 })).toBe('1 year');
    expect(en(exact(1.5, '年'))).toBe('1.5 years');
    expect(en(exact(5, '元'), { currency: 'SEK' })).toBe('5 SEK');
  });

  it('a headline leaves the Chinese wording out', () => {
    const headline = (wording: string) => en(parseQuantity(wording), { original: false });
    expect(['*亿元', '暂无', '超2.5亿元', '1*名', '42项', '已隐藏'].map(headline)).toEqual([
      'withheld',
      'not available',
      'over 250 million yuan',
      '10–19',
      '42',
      'suppressed',
    ]);
    expect(zh(parseQuantity('超2.5亿元'), { original: false })).toBe('超2.5亿元');
  });

  it('computed figures', () => {
    expect(en(interval(5120, Infinity, '人'))).toBe('at least 5,120');
    expect(en(interval(0, 6130, '人'))).toBe('up to 6,130');
    expect(en(interval(5120, 6130, '人'))).toBe('5,120–6,130');
    expect(en(interval(0, Infinity))).toBe('withheld');
    expect(en(missing())).toBe('not available');
    expect(en(ratio(exact(1), exact(0)))).toBe('denominator is zero');
    expect(en(ratio(exact(1), parseQuantity('*')))).toBe('denominator is withheld');
    expect(en(ratio(exact(1), parseQuantity('上不封顶')))).toBe('denominator has no upper limit');
    expect(en({ low: 0, high: Infinity, text: '…', status: 'suppressed' })).toBe('suppressed');
  });
});

describe('why there is no figure', () => {
  it.each([
    ['zero-denominator', '分母为零，无法计算', 'denominator is zero'],
    ['masked-denominator', '分母未公开，无法计算', 'denominator is withheld'],
    ['open-denominator', '分母上限未定，无法计算', 'denominator has no upper limit'],
    ['unsure-denominator', '分母可能为零，无法计算', 'denominator may be zero'],
    ['mixed-units', '单位不同，无法合计', 'units differ'],
    ['nothing-paired', '没有两项俱全的记录，无法计算', 'no record states both'],
    ['part-over-whole', '多于基数，不成比例', 'more than its base, so that there is no share'],
    ['words', '文字表述，无数字', 'stated in words'],
    ['date', '日期或时期，不是数字', 'a date, not a figure'],
    ['unclear', '表述含义不明确', 'unclear'],
  ] as const)('%s is said and read back', (reason, chinese, english) => {
    const none = missing('', reason);
    expect([zh(none), en(none)]).toEqual([chinese, english]);
    for (const said of [chinese, english]) expect(parseQuantity(said)).toEqual(missing(said, reason));
    expect([en(missing('  ')), en(missing('NaN'))]).toEqual(['not available', 'not available']);
  });
});

describe('measures', () => {
  it.each([
    ['%', '1%', '2%'],
    ['百分点', '1 percentage point', '2 percentage points'],
    ['基点', '1 basis point', '2 basis points'],
    ['倍', '1 time', '2 times'],
    ['年', '1 year', '2 years'],
    ['季度', '1 quarter', '2 quarters'],
    ['个月', '1 month', '2 months'],
    ['月', '1 month', '2 months'],
    ['周', '1 week', '2 weeks'],
    ['天', '1 day', '2 days'],
    ['日', '1 day', '2 days'],
    ['岁', '1 year old', '2 years old'],
  ])('%s is never counted in 万', (unit, one, two) => {
    expect([en(exact(1, unit)), en(exact(2, unit))]).toEqual([one, two]);
    expect(zh(exact(20_000, unit))).toBe(`20000${unit}`.replace('百分点', '个百分点'));
  });

  it.each([
    ['小时', '1 hour', '2 hours'],
    ['学时', '1 class hour', '2 class hours'],
    ['分钟', '1 minute', '2 minutes'],
    ['平方米', '1 m²', '2 m²'],
    ['平方公里', '1 km²', '2 km²'],
    ['立方米', '1 m³', '2 m³'],
    ['公顷', '1 hectare', '2 hectares'],
    ['亩', '1 mu', '2 mu'],
    ['米', '1 m', '2 m'],
    ['公里', '1 km', '2 km'],
    ['公斤', '1 kg', '2 kg'],
    ['吨', '1 tonne', '2 tonnes'],
    ['千瓦', '1 kW', '2 kW'],
    ['千瓦时', '1 kWh', '2 kWh'],
    ['度', '1 kWh', '2 kWh'],
    ['斤', '1 jin', '2 jin'],
    ['吨标准煤', '1 tce', '2 tce'],
    ['标准箱', '1 TEU', '2 TEU'],
    ['吨公里', '1 tonne-km', '2 tonne-km'],
    ['人公里', '1 passenger-km', '2 passenger-km'],
    ['人年', '1 person-year', '2 person-years'],
    ['人月', '1 person-month', '2 person-months'],
    ['人天', '1 person-day', '2 person-days'],
    ['人时', '1 person-hour', '2 person-hours'],
    ['欧元', '1 euro', '2 euros'],
    ['卢布', '1 rouble', '2 roubles'],
  ])('%s is counted in 万', (unit, one, two) => {
    expect([en(exact(1, unit)), en(exact(2, unit))]).toEqual([one, two]);
    expect(zh(exact(20_000, unit))).toBe(`2万${unit}`);
  });
});

describe('quantityScale', () => {
  it('gives an axis one unit', () => {
    expect(quantityScale(9999, 'zh-CN')).toEqual({ divisor: 1, label: '' });
    expect(quantityScale(10000, 'zh-CN')).toEqual({ divisor: 1e4, label: '万' });
    expect(quantityScale(-2.5e8, 'zh-CN')).toEqual({ divisor: 1e8, label: '亿' });
    expect(quantityScale(3e12, 'zh-CN')).toEqual({ divisor: 1e12, label: '万亿' });
    expect(quantityScale(9999, 'en').label).toBe('');
    expect(quantityScale(10000, 'en').label).toBe('thousand');
    expect(quantityScale(1e6, 'en').label).toBe('million');
    expect(quantityScale(1e9, 'en').label).toBe('billion');
    expect(quantityScale(Number.NaN, 'en')).toEqual({ divisor: 1, label: '' });
    expect(quantityScale(Infinity, 'zh-CN')).toEqual({ divisor: 1, label: '' });
  });
});

describe('whole things', () => {
  const whole = { full: true, whole: true };

  it.each([
    [interval(10.8, 13.2, '人'), '10—14人'],
    [interval(0.4, 2.2, '个'), '不超过3个'],
    [interval(6.3, Infinity, '名'), '至少6名'],
    [interval(-2.5, 1.2, '人'), '-3—2人'],
    // Not counted one by one, or not computed, or not in doubt.
    [interval(10.8, 13.2, '元'), '10.8—13.2元'],
    [interval(10.8, 13.2, '%'), '10.8%—13.2%'],
    [interval(10.8, 13.2), '10.8—13.2'],
    [parseQuantity('约10.8人'), '约10.8人'],
    [interval(10.5, 10.5, '人'), '10.5人'],
  ])('%j computed reads %s', (quantity, said) => {
    expect(zh(quantity, whole)).toBe(said);
  });

  it('stay as they are where a program asks', () => {
    expect(zh(interval(10.8, 13.2, '人'), full)).toBe('10.8—13.2人');
  });
});
