import { bars, base, DECALS, MUTED, nameAxis, PALETTE, valueAxis, written } from './common.js';

const [WAN, YI] = [1e4, 1e8];
const [LEFT, AFTER_MONEY, AFTER_RATIO, FOOT] = [65, 84, 76, 28];

/** Nothing is known of it: words stand for the bar. */
const isOpen = (pair) => !pair || (pair[1] === null && pair[0] === 0);
const times = (pair) => (isOpen(pair) ? '部分财政投入未公开' : written(pair));
const unitAt = (name) => ({
  name,
  nameGap: 19,
  nameTextStyle: { color: MUTED, fontSize: 12, align: 'left', verticalAlign: 'top', padding: [8, 0, 0, 0] },
});

/** Money in and money drawn by year, and their ratio in a panel of its own beside them. */
export function fundingLeverage({ groups }, { width, height, animation }) {
  const room = width - LEFT - AFTER_MONEY - AFTER_RATIO;
  const panel = { top: 4, height: height - FOOT - 4, outerBoundsMode: 'none' };
  const scaled = (pair) => pair?.map((value) => (value === null ? null : value / YI));
  const tips = groups.map(
    ({ key, invested, leveraged, ratio }) =>
      `${key}年\n财政投入 ${written(invested, WAN, '万元')}\n撬动资金 ${written(leveraged, WAN, '万元')}\n撬动倍数 ${times(ratio)}`,
  );
  const top = (pairs) => Math.ceil(Math.max(...pairs.flatMap((pair) => pair ?? [0])));
  const money = top(groups.flatMap(({ invested, leveraged }) => [scaled(invested), scaled(leveraged)]));
  const ratios = top(groups.map(({ ratio }) => ratio));
  const series = (id, axis, colour, pairs, labels, more) =>
    bars({
      id,
      pairs,
      colours: [colour],
      labels,
      tips,
      slot: (axis === 0 ? money : ratios) * 0.07,
      barWidth: 24,
      xAxisIndex: axis,
      yAxisIndex: axis,
      ...more,
    });
  const years = groups.map(({ key }) => `${key}年`);
  const label = (pair) => written(pair, YI, '亿');
  return {
    ...base(animation),
    grid: [
      { id: 'money', ...panel, left: LEFT, width: room * 0.68 },
      { id: 'ratio', ...panel, left: LEFT + room * 0.68 + AFTER_MONEY, width: room * 0.32 },
    ],
    xAxis: [
      valueAxis({ id: 'value-0', gridIndex: 0, max: money, interval: 1, ...unitAt('亿元') }),
      valueAxis({ id: 'value-1', gridIndex: 1, max: ratios, interval: 1, ...unitAt('倍') }),
    ],
    yAxis: [
      nameAxis(years, { id: 'name-0', gridIndex: 0, inverse: true }),
      nameAxis(years, { id: 'name-1', gridIndex: 1, inverse: true, axisLabel: { show: false } }),
    ],
    series: [
      ...series(
        'invested',
        0,
        PALETTE[0],
        groups.map(({ invested }) => scaled(invested)),
        groups.map(({ invested }) => label(invested)),
      ),
      ...series(
        'leveraged',
        0,
        PALETTE[1],
        groups.map(({ leveraged }) => scaled(leveraged)),
        groups.map(({ leveraged }) => label(leveraged)),
        { decal: DECALS[1] },
      ),
      ...series(
        'ratio',
        1,
        PALETTE[2],
        groups.map(({ ratio }) => (isOpen(ratio) ? null : ratio)),
        groups.map(({ ratio }) => times(ratio)),
      ),
    ],
  };
}
