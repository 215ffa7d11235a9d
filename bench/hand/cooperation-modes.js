import { base, DECALS, nameAxis, PALETTE, TEXT, valueAxis } from './common.js';

/** What reads best on each of the colours. */
const INK = ['#fff', '#000', '#000', '#fff'];

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
            formatter: `${count}项 ${Number(((count / total) * 100).toFixed(1))}%`,
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
        label: {
          position: 'inside',
          color: INK[at],
          backgroundColor: PALETTE[at],
          padding: [1, 3],
          borderRadius: 2,
          fontSize: 12,
        },
        itemStyle: { color: PALETTE[at], decal: DECALS[at], borderColor: '#fff', borderWidth: 1 },
        // A part that is the whole has its figure at the bar's end already.
        data: modes.map(({ parts, count }) =>
          parts[at] > 0 ? { value: parts[at], label: { show: parts[at] < count, formatter: String(parts[at]) } } : '-',
        ),
      })),
    ],
  };
}
