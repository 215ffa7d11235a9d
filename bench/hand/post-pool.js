import { base, DECALS, LINE, MUTED, nameAxis, TEXT, valueAxis, written } from './common.js';

const PARTS = [
  ['occupied', '占用', '#626a72', 0],
  ['reserved', '预留', '#1f8a70', 1],
  ['free', '空余', '#2a66a8', 0],
];

/** Posts by chain, each bar divided into what is occupied, reserved and free; all but the chosen one dimmed. */
export function postPool({ groups }, { animation, chosen }) {
  const tips = groups.map(
    ({ key, authorised, occupied, reserved, free }) =>
      `${key}\n核定 ${written(authorised)}\n占用 ${written(occupied)}\n预留 ${written(reserved)}\n空余 ${written(free)}`,
  );
  return {
    ...base(animation),
    grid: [{ id: 'posts', left: 96, right: 110, top: 2, bottom: 28, outerBoundsMode: 'none' }],
    xAxis: [valueAxis({ id: 'value', splitLine: { lineStyle: { color: LINE } }, axisLabel: { color: MUTED } })],
    yAxis: [
      nameAxis(
        groups.map(({ key }) => key),
        { id: 'name', inverse: true },
      ),
    ],
    series: PARTS.map(([part, name, color, decal], at) => ({
      type: 'bar',
      id: part,
      name,
      stack: 'posts',
      barCategoryGap: '38%',
      emphasis: { focus: 'none', itemStyle: { borderColor: '#0b57d0', borderWidth: 2 } },
      data: groups.map((group, row) => ({
        value: group[part][0],
        tooltip: { formatter: tips[row] },
        itemStyle: {
          color,
          decal: DECALS[decal],
          borderColor: '#fff',
          borderWidth: 1,
          opacity: chosen === undefined || chosen === group.key ? 1 : 0.3,
        },
        label: {
          show: at === PARTS.length - 1,
          position: 'right',
          distance: 5,
          formatter: `空余${written(group.free)} / ${written(group.authorised)}`,
          color: TEXT,
          fontSize: 12,
        },
      })),
    })),
  };
}
