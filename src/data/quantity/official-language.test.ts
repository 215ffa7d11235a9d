import { describe, expect, it } from 'vitest';
import { parseQuantity, type QuantityReason, type QuantityStatus, sum } from './index.js';

type Row = readonly [wording: string, low: number, high: number, unit: string | undefined, status: QuantityStatus];
const OPEN = Infinity;
const none = undefined;

/** Written by hand from the conventions, row by row; never generated from the parser. */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'from one level to another: the one reached': [
    ['由120家增至150家', 150, 150, '家', 'exact'],
    ['从3万人增加到5万人', 50000, 50000, '人', 'exact'],
    ['由12.5%提高到15%', 15, 15, '%', 'exact'],
    ['从200余人减少到150余人', 150, 160, '人', 'bounded'],
    ['自5.6%回落至4.8%左右', 4.32, 5.28, '%', 'approximate'],
    ['从5%提高到8%', 8, 8, '%', 'exact'],
    ['从3到5', 3, 5, none, 'bounded'],
  ],
  'a figure and what is said of a part of it': [
    ['12（含柔性引进2人）', 12, 12, none, 'exact'],
    ['30人，其中女8人', 30, 30, '人', 'exact'],
    ['120余人（其中博士15人）', 120, 130, '人', 'bounded'],
    ['300万元（不含配套）', 3000000, 3000000, '元', 'exact'],
    ['100以上（含）', 100, OPEN, none, 'bounded'],
    ['45 (including 3 part-time)', 45, 45, none, 'exact'],
  ],
  'a change with its verb, signed': [
    ['增长6.1%', 6.1, 6.1, '%', 'exact'],
    ['下降7.4%', -7.4, -7.4, '%', 'exact'],
    ['同比增长5.4%', 5.4, 5.4, '%', 'exact'],
    ['同比提高1.2个百分点', 1.2, 1.2, '百分点', 'exact'],
    ['环比下降0.3%', -0.3, -0.3, '%', 'exact'],
    ['比上年增加120人', 120, 120, '人', 'exact'],
    ['较上年同期减少3.5万元', -35000, -35000, '元', 'exact'],
    ['比2020年提高2.5个百分点', 2.5, 2.5, '百分点', 'exact'],
    ['净增1.2万人', 12000, 12000, '人', 'exact'],
    ['回升0.8个百分点', 0.8, 0.8, '百分点', 'exact'],
    ['扩大0.5个百分点', 0.5, 0.5, '百分点', 'exact'],
    ['上升3位次', 3, 3, '位次', 'exact'],
    ['回落1.1个百分点', -1.1, -1.1, '百分点', 'exact'],
    ['收窄0.6个百分点', -0.6, -0.6, '百分点', 'exact'],
    ['负增长2.3%', -2.3, -2.3, '%', 'exact'],
    ['压减20%', -20, -20, '%', 'exact'],
    ['增长-5.4%', -5.4, -5.4, '%', 'exact'],
    ['增速5.4%', 5.4, 5.4, '%', 'exact'],
    ['增速提高1.2个百分点', 1.2, 1.2, '百分点', 'exact'],
    ['增速回落1.2个百分点', -1.2, -1.2, '百分点', 'exact'],
    ['降幅2.1%', -2.1, -2.1, '%', 'exact'],
    ['年均增长8%左右', 7.2, 8.8, '%', 'approximate'],
    ['增长了3.6倍', 3.6, 3.6, '倍', 'exact'],
    ['增长超过10%', 10, OPEN, '%', 'bounded'],
    ['增长10%以上', 10, OPEN, '%', 'bounded'],
    ['下降10%以上', -OPEN, -10, '%', 'bounded'],
    ['下降超10%', -OPEN, -10, '%', 'bounded'],
    ['下降近10%', -10, -9, '%', 'bounded'],
    ['减少200余人', -300, -200, '人', 'bounded'],
    ['增长5%—6%', 5, 6, '%', 'bounded'],
    ['下降5%—6%', -6, -5, '%', 'bounded'],
    ['约增长5%', 4.5, 5.5, '%', 'approximate'],
    ['预计增长6%', 6, 6, '%', 'provisional'],
    ['增长五成以上', 50, OPEN, '%', 'bounded'],
    ['减少五成以上', -100, -50, '%', 'bounded'],
  ],
  'a level that is reached or kept': [
    ['增至3.8万亿元', 3.8e12, 3.8e12, '元', 'exact'],
    ['提高到65%', 65, 65, '%', 'exact'],
    ['回落至2.1%', 2.1, 2.1, '%', 'exact'],
    ['降至300人', 300, 300, '人', 'exact'],
    ['高达5.67万亿元', 5.67e12, 5.67e12, '元', 'exact'],
    ['稳定在700亿斤以上', 7e10, OPEN, '斤', 'bounded'],
    ['保持在5%左右', 4.5, 5.5, '%', 'approximate'],
    ['控制在3%以内', 0, 3, '%', 'bounded'],
    ['首次突破1000家', 1000, OPEN, '家', 'bounded'],
    ['达2.1%上下', 1.89, 2.31, '%', 'approximate'],
    ['达近百家', 90, 100, '家', 'bounded'],
    ['年均8000人', 8000, 8000, '人', 'exact'],
    ['每年超60万人', 600000, OPEN, '人', 'bounded'],
    ['年均100人以上', 100, OPEN, '人', 'bounded'],
    ['累计达到1200家', 1200, 1200, '家', 'exact'],
    ['占比超过三分之一', 100 / 3, 100, '%', 'bounded'],
    ['迈上5000亿元台阶', 5e11, OPEN, '元', 'bounded'],
  ],
  'compounds, each word once': [
    ['约8个左右', 7.2, 8.8, '个', 'approximate'],
    ['大约200家上下', 180, 220, '家', 'approximate'],
    ['超100人以上', 100, OPEN, '人', 'bounded'],
    ['不超过50人以内', 0, 50, '人', 'bounded'],
    ['近200家左右', 180, 220, '家', 'bounded'],
  ],
  'ranges in other forms': [
    ['80人（含）以上', 80, OPEN, '人', 'bounded'],
    ['80人以上（含80人）', 80, OPEN, '人', 'bounded'],
    ['50人（不含）以下', 0, 50, '人', 'bounded'],
    ['100人以上500人以下', 100, 500, '人', 'bounded'],
    ['3年以上5年以下', 3, 5, '年', 'bounded'],
    ['1000元以上、5000元以下', 1000, 5000, '元', 'bounded'],
    ['300±5', 295, 305, none, 'bounded'],
    ['300±5人', 295, 305, '人', 'bounded'],
    ['200万元±10%', 1800000, 2200000, '元', 'bounded'],
    ['5%±0.5%', 4.5, 5.5, '%', 'bounded'],
    ['从3个到5个', 3, 5, '个', 'bounded'],
    ['介于10和20之间', 10, 20, none, 'bounded'],
    ['10%至12%之间', 10, 12, '%', 'bounded'],
    ['3、4人', 3, 4, '人', 'bounded'],
    ['五、六家', 5, 6, '家', 'bounded'],
    ['10～20万人', 100000, 200000, '人', 'bounded'],
  ],
  'tenths, halves and parts': [
    ['三四成', 30, 40, '%', 'bounded'],
    ['七八成', 70, 80, '%', 'bounded'],
    ['百分之三四十', 30, 40, '%', 'bounded'],
    ['百分之七八', 7, 8, '%', 'bounded'],
    ['六成半', 65, 65, '%', 'exact'],
    ['近半', 45, 50, '%', 'bounded'],
    ['过半', 50, 100, '%', 'bounded'],
    ['千分之五', 0.5, 0.5, '%', 'exact'],
    ['两年半', 2.5, 2.5, '年', 'exact'],
    ['3年半', 3.5, 3.5, '年', 'exact'],
    ['一个半亿', 150000000, 150000000, none, 'exact'],
    ['两个半月', 2.5, 2.5, '个月', 'exact'],
    ['一个半小时', 1.5, 1.5, '小时', 'exact'],
    ['七八十人', 70, 80, '人', 'bounded'],
    ['两三百家', 200, 300, '家', 'bounded'],
    ['〇.8', 0.8, 0.8, none, 'exact'],
    ['四万五', 45000, 45000, none, 'exact'],
    ['1.2万余', 12000, 13000, none, 'bounded'],
    ['３．５ 万 人', 35000, 35000, '人', 'exact'],
    ['3个多月', 3, 4, '个月', 'bounded'],
    ['十四五岁', 14, 15, '岁', 'bounded'],
  ],
  'units of their own': [
    ['30人年', 30, 30, '人年', 'exact'],
    ['2万人天', 20000, 20000, '人天', 'exact'],
    ['3万人次', 30000, 30000, '人次', 'exact'],
    ['40班次', 40, 40, '班次', 'exact'],
    ['12台套', 12, 12, '台套', 'exact'],
    ['120辆次', 120, 120, '辆次', 'exact'],
    ['9架次', 9, 9, '架次', 'exact'],
    ['15个基点', 15, 15, '基点', 'exact'],
    ['15基点', 15, 15, '基点', 'exact'],
    ['300万标准箱', 3000000, 3000000, '标准箱', 'exact'],
    ['8亿吨公里', 8e8, 8e8, '吨公里', 'exact'],
    ['6人月', 6, 6, '人月', 'exact'],
    ['280个项目', 280, 280, '个', 'exact'],
    ['12名人才', 12, 12, '名', 'exact'],
    ['5所学校', 5, 5, '所', 'exact'],
  ],
  'figures withheld': [
    ['不宜公开', 0, OPEN, none, 'masked'],
    ['暂不公布', 0, OPEN, none, 'masked'],
    ['保密', 0, OPEN, none, 'masked'],
    ['涉密', 0, OPEN, none, 'masked'],
    ['c', 0, OPEN, none, 'masked'],
    ['x', 0, OPEN, none, 'masked'],
    ['S', 0, OPEN, none, 'masked'],
    ['D', 0, OPEN, none, 'masked'],
    ['(D)', 0, OPEN, none, 'masked'],
    ['[c]', 0, OPEN, none, 'masked'],
    ['***', 0, OPEN, none, 'masked'],
    ['860*', 8600, 8609, none, 'masked'],
  ],
  'English of statistics': [
    ['2.6m', 2600000, 2600000, none, 'exact'],
    ['£7k', 7000, 7000, '英镑', 'exact'],
    ['€1.2bn', 1.2e9, 1.2e9, '欧元', 'exact'],
    ['a third', 100 / 3, 100 / 3, '%', 'exact'],
    ['two thirds', 200 / 3, 200 / 3, '%', 'exact'],
    ['three-quarters', 75, 75, '%', 'exact'],
    ['over half', 50, 100, '%', 'bounded'],
    ['just over 5,000', 5000, 6000, none, 'bounded'],
    ['just under 500', 450, 500, none, 'bounded'],
    ['from 10 to 20', 10, 20, none, 'bounded'],
    ['between 10 and 20 per cent', 10, 20, '%', 'bounded'],
    ['ca. 300', 270, 330, none, 'approximate'],
    ['circa 300', 270, 330, none, 'approximate'],
    ['an estimated 5,000', 4500, 5500, none, 'approximate'],
    ['in excess of 2 million', 2000000, OPEN, none, 'bounded'],
    ['upwards of 400', 400, OPEN, none, 'bounded'],
    ['no more than 30', 0, 30, none, 'bounded'],
    ['fewer than 30', 0, 30, none, 'bounded'],
    ['some 1,200', 1080, 1320, none, 'approximate'],
    ['around 12,400 schools', 11160, 13640, '所', 'approximate'],
    ['350 beehives', 350, 350, 'beehives', 'exact'],
    ['up 5.4 %', 5.4, 5.4, '%', 'exact'],
    ['down 3 per cent', -3, -3, '%', 'exact'],
    ['fell by 1.5 percentage points', -1.5, -1.5, '百分点', 'exact'],
    ['rose to 61%', 61, 61, '%', 'exact'],
    ['up to 500', 0, 500, none, 'bounded'],
    ['25 bps', 25, 25, '基点', 'exact'],
    ['dozens', 20, 99, none, 'bounded'],
    ['hundreds of people', 200, 999, '人', 'bounded'],
    ['tens of thousands', 20000, 99999, none, 'bounded'],
    ['(1,234)', -1234, -1234, none, 'exact'],
    ['−5', -5, -5, none, 'exact'],
    ['twelve people', 12, 12, '人', 'exact'],
    ['a million yuan', 1000000, 1000000, '元', 'exact'],
    ['5 km', 5, 5, '公里', 'exact'],
    ['3 months', 3, 3, '个月', 'exact'],
  ],
};

describe.each(Object.entries(TABLE))('official language: parseQuantity reads %s', (_kind, rows) => {
  it.each(rows)('%s', (wording, low, high, unit, status) => {
    const quantity = parseQuantity(wording);
    expect(quantity).toMatchObject({ text: wording, status });
    expect(quantity.unit).toBe(unit);
    const ends = [quantity.low, quantity.high].map((end) => (Number.isFinite(end) ? Number(end.toPrecision(12)) : end));
    expect(ends).toEqual([low, high].map((end) => (Number.isFinite(end) ? Number(end.toPrecision(12)) : end)));
  });
});

const NO_FIGURE: Readonly<Record<Extract<QuantityReason, 'words' | 'date' | 'unclear'>, readonly string[]>> = {
  words: [
    '翻一番',
    '翻两番',
    '持平',
    '与上年持平',
    '全覆盖',
    '实现全覆盖',
    '第2位',
    '居全国第3位',
    '第一',
    '前十',
    '一批',
    '一系列',
    '三大',
    '1+N',
    '鲁政发〔2024〕5号',
    '成百上千',
    '500强',
  ],
  date: [
    '十三五',
    '“十四五”',
    '“十五五”时期',
    '三年来',
    '近几年',
    '近三年',
    '过去五年',
    '2024年末',
    '2024年',
    '2024年12月31日',
    '12月31日',
    '3月',
    '1—6月',
    '2022—2025年',
    '2024年上半年',
    '2024-12-31',
    '二〇二四年',
    '24年6月',
  ],
  unclear: [
    '近200余人',
    '不足100人以上',
    '下降-5%',
    '降幅收窄1.2个百分点',
    '9.7%、15.3%',
    '1 234,5',
    '1.234,56',
    '(5)',
  ],
};

describe.each(Object.entries(NO_FIGURE))(
  'official language: parseQuantity tells %s from figures',
  (reason, wordings) => {
    it.each(wordings)('%s', (wording) => {
      expect(parseQuantity(wording)).toEqual({ low: 0, high: Infinity, text: wording, status: 'missing', reason });
    });
  },
);

describe('what is not sure', () => {
  it.each([
    '4.2万6',
    '八八',
    '3万5',
    '860¹',
    '860①',
    '860[2]',
    '860†',
    '860※',
    '860注1',
    '人均3万元',
    '提升4位',
    '成本5',
    '3、4季度',
    '二、三级',
    '5人未到',
    '12 thousands',
    '5 lakhs',
    '增长',
    '半年',
    '约二',
    '214万千',
    'c5',
    '下降增长5%',
  ])('the wording %s is no figure, and keeps its words', (wording) => {
    const quantity = parseQuantity(wording);
    expect(quantity).toMatchObject({ text: wording, status: 'missing' });
  });

  it.each(['…', '..', '—', '-', 'n.a.', 'NA', ':', '未统计', '暂无', '空缺'])(
    'the sign %s says that there is none, and not that it is withheld',
    (sign) => expect(parseQuantity(sign)).toEqual({ low: 0, high: Infinity, text: sign, status: 'missing' }),
  );

  it('nought is a figure, in whatever form', () => {
    for (const text of ['0', '0.0', '0人', '零'])
      expect(parseQuantity(text)).toMatchObject({ low: 0, high: 0, status: 'exact' });
  });
});

/** Numbers that other readers of numbers were reported to get wrong. */
describe('complaints about readers of numbers', () => {
  it.each([
    ['二百五', 250, 250, none],
    ['两千两百二十五', 2225, 2225, none],
    ['一万五千亿', 1.5e12, 1.5e12, none],
    ['二十万亿', 2e13, 2e13, none],
    ['三百五十万亿', 3.5e14, 3.5e14, none],
    ['三十万多亿', 3e13, 4e13, none],
    ['五亿零五十五万五千', 500555000, 500555000, none],
    ['一百六十八萬', 1680000, 1680000, none],
    ['百分之一二', 1, 2, '%'],
    ['十五点八万元', 158000, 158000, '元'],
    ['€126.36M', 126360000, 126360000, '欧元'],
    ['-$2.45B', -2.45e9, -2.45e9, '美元'],
    ['0.70%', 0.7, 0.7, '%'],
    ['1km', 1, 1, '公里'],
  ] as const)('%s', (wording, low, high, unit) => {
    expect(parseQuantity(wording)).toMatchObject({ low, high, text: wording });
    expect(parseQuantity(wording).unit).toBe(unit);
  });

  it.each(['1百01', 'x1', '1g', '百分之一二手房'])('%s is not guessed at', (wording) =>
    expect(parseQuantity(wording)).toMatchObject({ status: 'missing', text: wording }),
  );
});

/** From the test tables of other readers of numbers; each figure written down by hand. */
describe('numbers in words, and in traditional characters', () => {
  it.each([
    ['one hundred and sixteen', 116, 116, none],
    ['twenty-one firms', 21, 21, '家'],
    ['Two hundred and fifty-four thousand', 254000, 254000, none],
    ['two thousand and five people', 2005, 2005, '人'],
    ['hundreds of people', 200, 999, '人'],
    ['half a million', 500000, 500000, none],
    ['one and a half million yuan', 1500000, 1500000, '元'],
    ['five point five', 5.5, 5.5, none],
    ['nine point nought four', 9.04, 9.04, none],
    ['3½ years', 3.5, 3.5, '年'],
    ['minus five percent', -5, -5, '%'],
    ['twenty percent', 20, 20, '%'],
    ['over thirty', 30, OPEN, none],
    ['between one and two million', 1000000, 2000000, none],
    ['at least 20 and at most 100', 20, 100, none],
    ['zero', 0, 0, none],
    ['十点二三三', 10.233, 10.233, none],
    ['百分之一百二十点五', 120.5, 120.5, '%'],
    ['两千万点五五四四', 20000000.5544, 20000000.5544, none],
    ['八点五成', 85, 85, '%'],
    ['半成', 5, 5, '%'],
    ['十成', 100, 100, '%'],
    ['百分百', 100, 100, '%'],
    ['四万万', 400000000, 400000000, none],
    ['大于100小于300', 100, 300, none],
    ['不低于20人、不超过50人', 20, 50, '人'],
    ['大于或等于4,565', 4565, OPEN, none],
    ['三十或者以上', 30, OPEN, none],
    ['十元三角八分', 10.38, 10.38, '元'],
    ['玖仟陆佰陆拾伍圆壹角捌分', 9665.18, 9665.18, '元'],
    ['二十五元三毛', 25.3, 25.3, '元'],
    ['壹拾壹元正', 11, 11, '元'],
    ['2兆7,000億元', 2.7e12, 2.7e12, '元'],
    ['五兆六億元', 5.0006e12, 5.0006e12, '元'],
    ['3兆元', 3e12, 3e12, '元'],
    ['100兆瓦', 100, 100, '兆瓦'],
    ['負三十二', -32, -32, none],
    ['2.4個百分點', 2.4, 2.4, '百分点'],
    ['12戶', 12, 12, '户'],
    ['不滿30人', 0, 30, '人'],
    ['30人以內', 0, 30, '人'],
    ['5000至1万元', 5000, 10000, '元'],
    ['从200到300万', 2000000, 3000000, none],
  ] as const)('%s', (wording, low, high, unit) => {
    expect(parseQuantity(wording)).toMatchObject({ low, high, text: wording });
    expect(parseQuantity(wording).unit).toBe(unit);
  });

  it.each([
    'one hundred and three and two thirds',
    'one hundred thirty fifths',
    'five billion and three quarters',
    'one hundred and three quarters',
    'three twenty firsts',
    'twenty twenty',
    'ten five',
    'one million and a half',
    'two hundred point seventy-one',
    'tenants',
    '两千三点一',
    '一千六点五',
    '零十',
    '45-6万',
    '17-8万元',
    '911是报警电话',
  ])('%s is not guessed at', (wording) =>
    expect(parseQuantity(wording)).toMatchObject({ status: 'missing', text: wording }),
  );

  it('keeps what is withheld apart from what is not available', () => {
    expect(parseQuantity('未公開').status).toBe('masked');
    expect(parseQuantity('預計120人')).toMatchObject({ low: 120, status: 'provisional' });
    for (const text of ['未統計', '暫無', '暫無數據']) expect(parseQuantity(text).status).toBe('missing');
  });
});

describe('the star', () => {
  const star = { star: 'provisional' } as const;

  it('marks a preliminary figure where the sheet says so', () => {
    expect(parseQuantity('860*', star)).toEqual({ low: 860, high: 860, text: '860*', status: 'provisional' });
    expect(parseQuantity('860*人', star)).toMatchObject({ low: 860, high: 860, unit: '人', status: 'provisional' });
    expect(parseQuantity('1,234.5万元*', star)).toMatchObject({ low: 12345000, high: 12345000, status: 'provisional' });
    expect(parseQuantity('约860＊', star)).toMatchObject({ low: 774, high: 946, status: 'approximate' });
  });

  it('still withholds where nothing but stars, or several, stand', () => {
    for (const text of ['*', '*人', '1**人', '8*6*', '*.*亿元'])
      expect(parseQuantity(text, star).status).toBe('masked');
    expect(['860*'].map(parseQuantity)[0]!.status).toBe('masked');
  });
});

describe('counts that are not of the plain unit', () => {
  it.each([
    ['5人', '30人年'],
    ['5人', '30人次'],
    ['5天', '30人天'],
    ['5班', '40班次'],
    ['5台', '12台套'],
    ['5辆', '120辆次'],
    ['5个', '15个基点'],
    ['5个百分点', '15个基点'],
    ['5吨', '8吨公里'],
    ['5吨', '8吨标准煤'],
    ['5%', '5个百分点'],
    ['5亩', '5公顷'],
  ])('%s and %s are never added', (one, other) => {
    expect(sum([one, other].map(parseQuantity))).toMatchObject({ status: 'missing', reason: 'mixed-units' });
  });
});
