import { bars, base, nameAxis, PALETTE, valueAxis, written } from './common.js';

const WAN = 1e4;
const times = (pair) => (pair ? (pair[1] === null && pair[0] === 0 ? '无法计算' : `1:${written(pair)}`) : '未统计');

/** Money in and money drawn by year, and their ratio in a panel of its own below. */
export function fundingLeverage({ groups }, { height, animation }) {
  const room = height - 62;
  const panel = { left: 68, right: 8, outerBoundsMode: 'none' };
  const scaled = (pair) => pair?.map((value) => (value === null ? null : value / WAN));
  const tips = groups.map(
    ({ key, invested, leveraged, ratio }) =>
      `${key}年\n财政投入 ${written(invested, WAN, '万元')}\n撬动资金 ${written(leveraged, WAN, '万元')}\n杠杆比 ${times(ratio)}`,
  );
  const tallest = (pairs) => Math.max(...pairs.flatMap((pair) => pair ?? [0]));
  const money = tallest(groups.flatMap(({ invested, leveraged }) => [scaled(invested), scaled(leveraged)])) * 1.15;
  const ratios = tallest(groups.map(({ ratio }) => ratio)) * 1.15;
  const series = (id, axis, colour, pairs, labels) =>
    bars({
      id,
      pairs,
      colours: [colour],
      labels,
      tips,
      position: 'top',
      slot: (axis === 0 ? money : ratios) * 0.07,
      barWidth: 30,
      xAxisIndex: axis,
      yAxisIndex: axis,
    });
  const years = groups.map(({ key }) => `${key}年`);
  return {
    ...base(animation),
    grid: [
      { id: 'money', ...panel, top: 18, height: room * 0.66 },
      { id: 'ratio', ...panel, top: 36 + room * 0.66, height: room * 0.34 },
    ],
    xAxis: [
      nameAxis(years, { id: 'name-0', gridIndex: 0, axisLabel: { show: false } }),
      nameAxis(years, { id: 'name-1', gridIndex: 1 }),
    ],
    yAxis: [
      valueAxis({
        id: 'value-0',
        gridIndex: 0,
        max: money,
        axisLabel: { formatter: '{value}万', showMaxLabel: false },
      }),
      valueAxis({ id: 'value-1', gridIndex: 1, max: ratios, axisLabel: { formatter: '{value}', showMaxLabel: false } }),
    ],
    series: [
      ...series(
        'invested',
        0,
        PALETTE[0],
        groups.map(({ invested }) => scaled(invested)),
        groups.map(({ invested }) => written(invested, WAN)),
      ),
      ...series(
        'leveraged',
        0,
        PALETTE[1],
        groups.map(({ leveraged }) => scaled(leveraged)),
        groups.map(({ leveraged }) => written(leveraged, WAN)),
      ),
      ...series(
        'ratio',
        1,
        PALETTE[2],
        groups.map(({ ratio }) => ratio),
        groups.map(({ ratio }) => times(ratio)),
      ),
    ],
  };
}
