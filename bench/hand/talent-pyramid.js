import { bars, base, LINE, MUTED, nameAxis, overlay, PALETTE, TEXT, valueAxis, words, written } from './common.js';

const [LEFT, RIGHT, CELLS] = [110, 96, 5];
const SIDES = { left: -1, right: 1 };
const SHORT = '#b3261e';
/** One person takes one cell on either side, and each further cell is ten times as many. */
const cells = (people) => (people === null ? null : people <= 0 ? 0 : 1 + Math.log10(people));

function shortOf({ headcount, target }) {
  const [least, most] = [target[0] - (headcount[1] ?? target[0]), target[0] - headcount[0]];
  if (most <= 0) return '已达目标';
  return least <= 0 ? `至多缺${most}人` : `缺${written([least, most])}人`;
}

/** Actual against designed ratio to the tier below, and whether it falls short of it. */
function ratioOf({ headcount, leads }, below) {
  const actual = [below.headcount[0] / headcount[1], below.headcount[1] / headcount[0]];
  const isBelow = actual[1] < leads[0];
  return { isBelow, text: `实际1:${written(actual, 1, '', 1)}，设计1:${written(leads)}${isBelow ? '，不足' : ''}` };
}

/** An unseen stretch from the middle outwards and a seen one after it, on both sides. */
const spans = (id, style, { yAxisIndex, barWidth }, pairs) =>
  Object.entries(SIDES).flatMap(([side, sign]) =>
    ['offset', 'length'].map((part, at) => ({
      type: 'bar',
      id: `${id}-${part}-${side}`,
      stack: id,
      silent: true,
      emphasis: { disabled: true },
      yAxisIndex,
      barWidth,
      z: 3,
      itemStyle: part === 'offset' ? { color: 'transparent' } : style,
      data: pairs.map((pair) => (pair ? sign * pair[at] : '-')),
    })),
  );

/** What is written of a tier: its name and people, what it lacks, its ratio to the next. */
function tierWords(tier, below, { y, width, pitch }) {
  const { key, headcount, target, leads } = tier;
  const known = headcount && target;
  const line = { verticalAlign: 'middle', fontSize: 12 };
  const bold = { ...line, fontWeight: 600 };
  const ratio = below && leads && known && below.headcount ? ratioOf(tier, below) : undefined;
  return [
    { ...line, at: [0, y - 8], text: key, color: TEXT },
    { ...bold, at: [0, y + 8], text: `${written(headcount)}人`, color: TEXT },
    ...(known
      ? [
          { ...bold, at: [width, y - 8], text: shortOf(tier), align: 'right', color: SHORT },
          { ...line, at: [width, y + 8], text: `目标${written(target)}人`, align: 'right', color: MUTED },
        ]
      : []),
    ...(ratio
      ? [
          {
            ...(ratio.isBelow ? { ...bold, color: SHORT } : { ...line, color: MUTED }),
            at: [LEFT + (width - LEFT - RIGHT) / 2, y + pitch / 2],
            text: ratio.text,
            align: 'center',
            backgroundColor: '#fff',
          },
        ]
      : []),
  ];
}

/** Centred bars on a logarithmic scale, targets as ticks on either side, figures in words beside and between. */
export function talentPyramid({ tiers }, { width, height, animation }) {
  const plot = { left: LEFT, right: RIGHT, top: 0, height: height - 20, outerBoundsMode: 'none' };
  const pitch = plot.height / tiers.length;
  const thickness = Math.min(42, pitch - 20);
  const pixel = (2 * CELLS) / (width - LEFT - RIGHT);
  const tick = 4 * pixel;
  const names = tiers.map(({ key }) => key);
  const over = overlay(1, width, height);
  const tips = tiers.map(
    ({ key, headcount, target, leads }) =>
      `${key}\n人数 ${written(headcount)}人\n目标 ${written(target)}人\n设计带领比 ${leads ? `1:${written(leads)}` : '—'}`,
  );
  const ticks = ['1', '10', '100', '1,000', '1万'];
  const people = Object.entries(SIDES).flatMap(([side, sign]) =>
    bars({
      id: `people-${side}`,
      stack: 'people',
      pairs: tiers.map(({ headcount }) => headcount?.map(cells)),
      colours: [PALETTE[0]],
      tips,
      slot: 0.3,
      barWidth: thickness,
    }).map((series) => ({
      ...series,
      data: series.data.map((item) => (item === '-' ? item : { ...item, value: sign * item.value })),
    })),
  );
  const gap = ({ headcount, target }) => {
    if (!headcount || !target || headcount[1] === null || headcount[1] >= target[0]) return undefined;
    const from = cells(headcount[1]) + pixel;
    const length = cells(target[0]) - from;
    return length > 0 ? [from, length] : undefined;
  };
  // An axis for each thickness, on which bars stand in the middle.
  const rows = ['bars', 'targets', 'gaps'];
  return {
    ...base(animation),
    grid: [{ id: 'bars', ...plot }, over.grid],
    xAxis: [
      valueAxis({ id: 'bars-x', gridIndex: 0, min: -CELLS, max: CELLS, show: false }),
      over.xAxis,
      nameAxis([...ticks.slice().reverse(), '', ...ticks], {
        id: 'ticks-x',
        gridIndex: 0,
        position: 'bottom',
        boundaryGap: false,
        axisLine: { show: false },
        splitLine: { show: true, interval: 0, lineStyle: { color: LINE, width: 1 } },
        axisLabel: { interval: 0, color: MUTED, fontSize: 12, margin: 4 },
      }),
    ],
    yAxis: [
      ...rows.map((id) => nameAxis(names, { id: `${id}-y`, gridIndex: 0, inverse: true, show: false })),
      over.yAxis,
    ],
    series: [
      ...people,
      ...spans(
        'gap',
        { color: SHORT },
        { yAxisIndex: 2, barWidth: 7 },
        tiers.map((tier) => gap(tier)),
      ),
      ...spans(
        'target',
        { color: TEXT, borderColor: '#fff', borderWidth: 1 },
        { yAxisIndex: 1, barWidth: thickness + 4 },
        tiers.map(({ target }) => (target && target[0] > 0 ? [cells(target[0]) - tick / 2, tick] : undefined)),
      ),
      words(
        { xAxisIndex: 1, yAxisIndex: rows.length },
        tiers.flatMap((tier, at) => tierWords(tier, tiers[at + 1], { y: (at + 0.5) * pitch, width, pitch })),
      ),
    ],
  };
}
