import { base, nameAxis, PALETTE, TEXT, valueAxis } from './common.js';

const DECAL = { color: 'rgba(255, 255, 255, 0.4)' };
const DECALS = [
  undefined,
  {
    ...DECAL,
    symbol: 'circle',
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
    symbolSize: 0.6,
  },
  { ...DECAL, symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5] },
  {
    ...DECAL,
    symbol: 'rect',
    dashArrayX: [
      [3, 3],
      [0, 3, 3, 0],
    ],
    dashArrayY: [3, 0],
  },
];

/** The most frequent mode first, each bar divided by form, its total and share at the end. */
export function cooperationModes({ modes, forms, total }, { animation }) {
  const most = Math.max(...modes.map(({ count }) => count));
  const tips = modes.map(({ key, count, parts }) =>
    [key, `协议数 ${count}项`, ...parts.flatMap((part, at) => (part > 0 ? [`${forms[at]} ${part}项`] : []))].join('\n'),
  );
  const shared = { type: 'bar', barCategoryGap: '38%', barGap: '-100%' };
  return {
    ...base(animation),
    grid: [{ id: 'modes', left: 96, right: 76, top: 2, bottom: 2, outerBoundsMode: 'none' }],
    xAxis: [valueAxis({ id: 'value', max: most, show: false })],
    yAxis: [
      nameAxis(
        modes.map(({ key }) => key),
        { id: 'name', inverse: true },
      ),
    ],
    series: [
      {
        ...shared,
        id: 'whole',
        z: 3,
        emphasis: { focus: 'none', itemStyle: { borderColor: '#0b57d0', borderWidth: 2 } },
        data: modes.map(({ count }, at) => ({
          value: count,
          tooltip: { formatter: tips[at] },
          itemStyle: { color: 'transparent' },
          label: {
            show: true,
            position: 'right',
            distance: 5,
            formatter: `${count}项 ${((count / total) * 100).toFixed(1)}%`,
            color: TEXT,
            fontSize: 12,
          },
        })),
      },
      ...forms.map((form, at) => ({
        ...shared,
        id: form,
        stack: 'parts',
        silent: true,
        emphasis: { disabled: true },
        data: modes.map(({ parts }) => ({
          value: parts[at] > 0 ? parts[at] : '-',
          itemStyle: { color: PALETTE[at], decal: DECALS[at], borderColor: '#fff', borderWidth: 1 },
          label: {
            show: parts[at] > 0,
            position: 'inside',
            formatter: String(parts[at]),
            color: '#fff',
            backgroundColor: PALETTE[at],
            padding: [1, 3],
            borderRadius: 2,
            fontSize: 12,
          },
        })),
      })),
    ],
  };
}
