import { bars, base, LINE, MUTED, nameAxis, overlay, PALETTE, TEXT, valueAxis, words, written } from './common.js';

const [LEFT, RIGHT, CELLS] = [96, 96, 5];
const SIDES = { left: -1, right: 1 };
/** One person takes one cell on either side, and each further cell is ten times as many. */
const cells = (people) => (people === null ? null : people <= 0 ? 0 : 1 + Math.log10(people));

function shortOf({ headcount, target }) {
  const [least, most] = [target[0] - (headcount[1] ?? target[0]), target[0] - headcount[0]];
  if (most <= 0) return '已达目标';
  return least <= 0 ? `至多缺${most}人` : `缺${written([least, most])}人`;
}

function ratioOf({ headcount, leads }, below) {
  const actual = written([below.headcount[0] / headcount[1], below.headcount[1] / headcount[0]]);
  return `实际1:${actual}，设计1:${written(leads)}`;
}

/** Centred bars on a logarithmic scale, targets as ticks on either side, figures in words beside and between. */
export function talentPyramid({ tiers }, { width, height, animation }) {
  const plot = { left: LEFT, right: RIGHT, top: 0, height: height - 22, outerBoundsMode: 'none' };
  const pitch = plot.height / tiers.length;
  const thickness = Math.min(42, pitch - 20);
  const tick = (4 * CELLS) / (width - LEFT - RIGHT);
  const names = tiers.map(({ key }) => key);
  const over = overlay(1, width, height);
  const tips = tiers.map(
    ({ key, headcount, target, leads }) =>
      `${key}\n人数 ${written(headcount)}人\n目标 ${written(target)}人\n设计带领比 ${leads ? `1:${written(leads)}` : '—'}`,
  );
  const ticks = ['1', '10', '100', '1000', '1万'];
  const half = (side, sign) => [
    ...bars({
      id: `people-${side}`,
      stack: 'people',
      pairs: tiers.map(({ headcount }) => headcount?.map(cells)),
      colours: [PALETTE[0]],
      tips,
      slot: 0.3,
      barWidth: thickness,
      barGap: '-100%',
    }).map((series) => ({
      ...series,
      data: series.data.map((item) => ({ ...item, value: item.value === '-' ? '-' : sign * item.value })),
    })),
    ...['offset', 'tick'].map((part) => ({
      type: 'bar',
      id: `target-${part}-${side}`,
      stack: 'target',
      silent: true,
      barWidth: thickness + 6,
      z: 3,
      data: tiers.map(({ target }) => ({
        value: !target || target[0] === 0 ? '-' : sign * (part === 'tick' ? tick : cells(target[0]) - tick / 2),
        itemStyle: { color: part === 'tick' ? TEXT : 'transparent' },
      })),
    })),
  ];
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
    yAxis: [nameAxis(names, { id: 'bars-y', gridIndex: 0, inverse: true, show: false }), over.yAxis],
    series: [
      ...Object.entries(SIDES).flatMap(([side, sign]) => half(side, sign)),
      words(
        1,
        tiers.flatMap((tier, at) => {
          const { key, headcount, target, leads } = tier;
          const [y, below] = [(at + 0.5) * pitch, tiers[at + 1]];
          const known = headcount && target;
          return [
            {
              at: [0, y],
              text: `{name|${key}}\n${written(headcount)}人`,
              verticalAlign: 'middle',
              color: TEXT,
              rich: { name: { fontWeight: 600, color: TEXT, lineHeight: 16 } },
            },
            {
              at: [width, y],
              text: known ? `{short|${shortOf(tier)}}\n目标${written(target)}人` : '',
              align: 'right',
              verticalAlign: 'middle',
              color: MUTED,
              rich: { short: { color: '#b3261e', lineHeight: 16 } },
            },
            ...(below && leads && known && below.headcount
              ? [
                  {
                    at: [width / 2, y + pitch / 2],
                    text: ratioOf(tier, below),
                    align: 'center',
                    verticalAlign: 'middle',
                    color: MUTED,
                    backgroundColor: '#fff',
                  },
                ]
              : []),
          ];
        }),
      ),
    ],
  };
}
