import { bars, base, LEVELS, LINE, MUTED, nameAxis, overlay, TEXT, valueAxis, words, written } from './common.js';

const STAGES = { upstream: '上游', midstream: '中游', downstream: '下游' };
const STRENGTHS = { weak: '弱链', missing: '缺链' };
const [ROW, HEAD, GAP, MARGIN] = [62, 24, 44, 14];

const curve = ([x0, y0], [x1, y1]) =>
  Array.from({ length: 17 }, (_, step) => {
    const t = step / 16;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)];
  });

function gapOf({ supply, demand, level }) {
  if (!supply || !demand || supply[1] === null) return LEVELS[level][0];
  const [low, high] = [demand[0] - supply[1], demand[1] - supply[0]];
  if (high < 0) return `富余${written([-high, -low])}`;
  return high === 0 ? LEVELS[level][0] : `${LEVELS[level][0]} 缺${written([low, high])}`;
}

/** Stages side by side, their segments below each other with demand and supply as bars, links in the gaps. */
export function chainMap({ segments }, { width, height, animation }) {
  const lanes = Object.keys(STAGES)
    .map((stage) => ({ stage, own: segments.filter((segment) => segment.stage === stage) }))
    .filter(({ own }) => own.length > 0);
  const laneWidth = (width - MARGIN - GAP * (lanes.length - 1) - 4) / lanes.length;
  const left = (at) => MARGIN + at * (laneWidth + GAP);
  const places = new Map();
  lanes.forEach(({ own }, lane) => {
    own.forEach((segment, row) => {
      places.set(segment.key, { lane, row, y: HEAD + row * ROW + 27 });
    });
  });
  const links = segments.flatMap(({ key, feeds }) =>
    feeds.map((to) => {
      const [a, b] = [places.get(key), places.get(to)];
      if (a.lane !== b.lane) return curve([left(a.lane) + laneWidth + 4, a.y], [left(b.lane) - 4, b.y]);
      const x = left(a.lane) - 4;
      return [
        [x, a.y],
        [x - 6, a.y],
        [x - 6, b.y],
        [x, b.y],
      ];
    }),
  );
  const over = overlay(lanes.length, width, height);
  const drawn = { xAxisIndex: lanes.length, yAxisIndex: lanes.length, silent: true, z: 1 };
  const most = Math.max(...segments.flatMap(({ supply, demand }) => [...(supply ?? []), ...(demand ?? [])]));
  return {
    ...base(animation),
    grid: [
      ...lanes.map(({ stage, own }, at) => ({
        id: stage,
        left: left(at),
        width: laneWidth,
        top: HEAD - 4,
        height: ROW * own.length,
        outerBoundsMode: 'none',
      })),
      over.grid,
    ],
    xAxis: [
      ...lanes.map(({ stage }, at) => valueAxis({ id: `x-${stage}`, gridIndex: at, max: most * 1.1, show: false })),
      over.xAxis,
    ],
    yAxis: [
      ...lanes.map(({ stage, own }, at) =>
        nameAxis(
          own.map(({ key }) => key),
          {
            id: `y-${stage}`,
            gridIndex: at,
            inverse: true,
            axisLine: { lineStyle: { color: LINE } },
            axisLabel: { show: false },
          },
        ),
      ),
      over.yAxis,
    ],
    series: [
      {
        ...drawn,
        type: 'lines',
        id: 'links',
        coordinateSystem: 'cartesian2d',
        polyline: true,
        data: links.map((coords) => ({ coords, lineStyle: { color: MUTED, width: 1.2, opacity: 0.75 } })),
      },
      {
        ...drawn,
        type: 'scatter',
        id: 'arrows',
        symbol: 'triangle',
        symbolSize: 6,
        data: links.map((points) => ({
          value: points[points.length - 1],
          symbolRotate: -90,
          itemStyle: { color: MUTED, opacity: 0.75 },
        })),
      },
      ...lanes.flatMap(({ stage, own }, at) => {
        const tips = own.map(
          ({ name, supply, demand, level }) =>
            `${STAGES[stage]} ${name}\n${LEVELS[level][0]}\n需求 ${written(demand)}\n供给 ${written(supply)}`,
        );
        const shared = { xAxisIndex: at, yAxisIndex: at, tips, slot: most * 0.07 };
        const colours = own.map(({ level }) => LEVELS[level][1]);
        return [
          ...bars({
            ...shared,
            id: `demand-${stage}`,
            pairs: own.map(({ demand }) => demand),
            colours,
            barWidth: 9,
            showBackground: true,
            backgroundStyle: { color: LINE, opacity: 0.4 },
          }),
          ...bars({
            ...shared,
            id: `supply-${stage}`,
            pairs: own.map(({ supply }) => supply),
            colours: [MUTED],
            barWidth: 5,
          }),
        ];
      }),
      words(
        lanes.length,
        lanes.flatMap(({ stage, own }, lane) => [
          { at: [left(lane), 2], text: STAGES[stage], width: laneWidth, color: MUTED, fontSize: 12 },
          ...own.flatMap(({ name, strength, ...segment }, row) => [
            {
              at: [left(lane), HEAD + row * ROW],
              text: `{name|${name}}{strength|  ${STRENGTHS[strength] ?? ''}}`,
              width: laneWidth,
              rich: {
                name: { color: TEXT, fontSize: 14, fontWeight: 600 },
                strength: { color: MUTED, fontSize: 12 },
              },
            },
            {
              at: [left(lane), HEAD + row * ROW + 38],
              text: gapOf(segment),
              width: laneWidth,
              color: LEVELS[segment.level][1],
              fontSize: 12,
            },
          ]),
        ]),
      ),
    ],
  };
}
