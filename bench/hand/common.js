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
  uncertain: ['未定', '#626a72'],
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
export function written(pair, divisor = 1, unit = '') {
  if (!pair) return '未统计';
  const [low, high] = pair.map((value) => value !== null && Number((value / divisor).toFixed(2)));
  if (high === false) return low === 0 ? '未公开' : `至少${low}${unit}`;
  return low === high ? `${low}${unit}` : `${low}至${high}${unit}`;
}

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

/** Bars of pairs of bounds: what is certain solid, the rest up to the upper bound hatched, an open end as a slot. */
export function bars({ id, pairs, colours, labels, tips, position = 'right', slot, ...series }) {
  const lengths = pairs.map((pair) => ({
    solid: pair ? pair[0] : 0,
    hatched: pair && pair[1] !== null ? pair[1] - pair[0] : 0,
    slot: pair && pair[1] === null ? slot : 0,
  }));
  return Object.keys(LOOK)
    .filter((kind) => kind === 'solid' || lengths.some((length) => length[kind] > 0))
    .map((kind) => ({
      type: 'bar',
      id: `${id}-${kind}`,
      stack: id,
      barGap: '20%',
      emphasis,
      ...series,
      data: lengths.map((length, at) => ({
        value: length[kind] > 0 || kind === 'solid' ? length[kind] : '-',
        tooltip: { formatter: tips[at] },
        itemStyle: LOOK[kind](colours[at % colours.length]),
        label: {
          show: labels !== undefined && kind === (length.slot > 0 ? 'slot' : length.hatched > 0 ? 'hatched' : 'solid'),
          position,
          distance: 4,
          formatter: labels?.[at],
          color: TEXT,
          fontSize: 12,
        },
      })),
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

/** Words at places of the overlay. */
export const words = (index, texts) => ({
  type: 'scatter',
  id: 'words',
  xAxisIndex: index,
  yAxisIndex: index,
  silent: true,
  symbolSize: 0,
  z: 3,
  data: texts.map(({ at, text, width, ...style }) => ({
    value: at,
    label: { show: true, position: [0, 0], formatter: text, width, overflow: 'break', ...style },
  })),
});
