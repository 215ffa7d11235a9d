// What the four hand-written options share. Sizes are fixed: whoever draws by hand knows the data and the page.
export const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
export const TEXT = '#1c2024';
export const MUTED = '#5b636c';
export const LINE = '#d5d9de';
export const PALETTE = ['#2a66a8', '#c7621b', '#1f8a70', '#8e4a9e'];
export const LEVELS = {
  urgent: ['急需紧缺', '#b3261e'],
  tight: ['偏紧', '#ad4f00'],
  balanced: ['平衡', '#626a72'],
  surplus: ['富余', '#2a66a8'],
  uncertain: ['待定', '#626a72'],
  unknown: ['无数据', '#626a72'],
};

export const base = (animation) => ({
  animation,
  animationDuration: 0,
  animationDurationUpdate: 250,
  textStyle: { fontFamily: FONT, fontSize: 12, color: TEXT },
  tooltip: { trigger: 'item', renderMode: 'richText', confine: true, borderColor: LINE, padding: 8 },
});

/** A pair of bounds as people read it; JSON writes an open end as null. */
export function written(pair, divisor = 1, unit = '', digits = 2) {
  if (!pair) return '未统计';
  const [low, high] = pair.map((value) => value !== null && Number((value / divisor).toFixed(digits)));
  if (high === false) return low === 0 ? '未公开' : `至少${low}${unit}`;
  return low === high ? `${low}${unit}` : `${low}—${high}${unit}`;
}

/** Patterns that tell colours apart without colour; none on the first. */
const DECAL = { color: 'rgba(255, 255, 255, 0.32)' };
export const DECALS = [
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
  { ...DECAL, symbol: 'rect', dashArrayX: [1.5, 4.5], dashArrayY: [1, 0] },
];

const emphasis = { focus: 'none', itemStyle: { borderColor: '#0b57d0', borderWidth: 2, borderType: 'solid' } };
const LOOK = {
  solid: (color) => ({ color }),
  hatched: (color) => ({
    color: '#fff',
    borderColor: color,
    borderWidth: 1,
    decal: { color, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  }),
  slot: (color) => ({ color: 'transparent', borderColor: color, borderWidth: 1, borderType: 'dashed' }),
};

/**
 * Bars of pairs of bounds: what is certain solid, the rest up to the upper bound hatched, an open end as a slot.
 * `tips` and `labels` go by bar, `decal` and `edge` onto what is certain.
 */
export function bars({ id, pairs, colours, labels, tips, position = 'right', slot, decal, edge, ...series }) {
  const lengths = pairs.map((pair) => ({
    solid: pair ? pair[0] : 0,
    hatched: pair && pair[1] !== null ? pair[1] - pair[0] : 0,
    slot: pair && pair[1] === null ? slot : 0,
  }));
  const last = ({ slot, hatched }) => (slot > 0 ? 'slot' : hatched > 0 ? 'hatched' : 'solid');
  return Object.keys(LOOK)
    .filter((kind) => lengths.some((length) => length[kind] > 0))
    .map((kind) => ({
      type: 'bar',
      id: `${id}-${kind}`,
      stack: id,
      barGap: '20%',
      emphasis,
      label: { position, distance: 4, color: TEXT, fontSize: 12 },
      ...series,
      data: lengths.map((length, at) => {
        const labelled = labels !== undefined && kind === last(length);
        if (!(length[kind] > 0) && !labelled) return '-';
        return {
          value: length[kind],
          ...(tips ? { tooltip: { formatter: tips[at] } } : {}),
          itemStyle: {
            ...LOOK[kind](colours[at % colours.length]),
            ...(kind === 'solid' ? { ...edge, ...(decal ? { decal } : {}) } : {}),
          },
          ...(labelled ? { label: { show: true, formatter: labels[at] } } : {}),
        };
      }),
    }));
}

export const nameAxis = (data, more) => ({
  type: 'category',
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: MUTED } },
  axisLabel: { interval: 0, color: TEXT, fontSize: 12 },
  ...more,
});

export const valueAxis = (more) => ({
  type: 'value',
  min: 0,
  axisLine: { show: false },
  axisTick: { show: false },
  splitNumber: 3,
  splitLine: { lineStyle: { color: LINE, width: 1 } },
  axisLabel: { color: MUTED, fontSize: 12 },
  ...more,
});

/** A grid over the whole box in which a unit is a pixel, with its two axes. */
export const overlay = (index, width, height) => ({
  grid: { id: 'overlay', left: 0, top: 0, width, height, outerBoundsMode: 'none' },
  xAxis: { id: 'x-overlay', type: 'value', gridIndex: index, show: false, min: 0, max: width },
  yAxis: { id: 'y-overlay', type: 'value', gridIndex: index, show: false, min: 0, max: height, inverse: true },
});

/** Words at places of the overlay, whose axes are given. */
export const words = (axes, texts) => ({
  type: 'scatter',
  id: 'words',
  ...axes,
  silent: true,
  symbolSize: 0,
  // Or letters would take over the opacity of scattered points.
  itemStyle: { opacity: 1 },
  z: 4,
  label: { show: true, position: [0, 0], verticalAlign: 'top' },
  data: texts.map(({ at, text, ...style }) => ({ value: at, label: { formatter: text, align: 'left', ...style } })),
});
