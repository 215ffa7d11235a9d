import { bars, base, LEVELS, LINE, MUTED, nameAxis, overlay, TEXT, valueAxis, words, written } from './common.js';

const STAGES = { upstream: '上游', midstream: '中游', downstream: '下游' };
const STRENGTHS = { weak: '弱链', missing: '缺链' };
const [HEAD, GAP, PAD, BOX, ROW] = [22, 41, 9, 101, 146];
/** Where the bars' middle, the words of the gap and the figures stand in a box. */
const [BAR, GAP_LINE, FIGURES] = [43, 63, 79];

const STEPS = 16;
const bezier = (...[a, b, c, d]) =>
  Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const u = 1 - t;
    return [0, 1].map((at) => u ** 3 * a[at] + 3 * u * u * t * b[at] + 3 * u * t * t * c[at] + t ** 3 * d[at]);
  });

/** The gap in words, with how scarce people are. */
function gapOf({ supply, demand, level }) {
  const [word] = LEVELS[level];
  if (!supply || !demand) return word;
  if (supply[1] === null) return `${word} 缺口不超过${demand[1] - supply[0]}`;
  const [low, high] = [demand[0] - supply[1], demand[1] - supply[0]];
  if (high < 0) return `富余${written([-high, -low])}`;
  return high === 0 ? word : `${word} 缺${written([low, high])}`;
}

/** Level curves from lane to lane; within a lane straight to the neighbour, around the others to the left. */
function linkOf(a, b, laneWidth) {
  const [ay, by] = [a.y + BOX / 2, b.y + BOX / 2];
  if (a.lane !== b.lane) {
    const [x0, x1] = [a.x + laneWidth, b.x];
    const middle = (x0 + x1) / 2;
    return bezier([x0, ay], [middle, ay], [middle, by], [x1, by]);
  }
  if (Math.abs(a.row - b.row) > 1) return bezier([a.x, ay], [a.x - 20, ay], [a.x - 20, by], [a.x, by]);
  const x = a.x + 40;
  return a.y < b.y
    ? [
        [x, a.y + BOX],
        [x, b.y],
      ]
    : [
        [x, a.y],
        [x, b.y + BOX],
      ];
}

function arrowOf(points) {
  const [[x0, y0], [x, y]] = points.slice(-2);
  const level = Math.abs(x - x0) >= Math.abs(y - y0);
  const rotate = level ? (x > x0 ? -90 : 90) : y > y0 ? 180 : 0;
  const [dx, dy] = level ? [Math.sign(x - x0), 0] : [0, Math.sign(y - y0)];
  return { value: [x - dx * 3.5, y - dy * 3.5], symbolRotate: rotate };
}

const TIP = ({ stage, name, supply, demand, level }) =>
  `${STAGES[stage]} ${name}\n${LEVELS[level][0]}\n需求 ${written(demand)}\n供给 ${written(supply)}`;

/** Demand as a wide bar, supply as a narrow one inside, over the boxes of a lane. */
function laneBars(own, at, most) {
  const shared = { silent: true, emphasis: { disabled: true }, xAxisIndex: at, slot: most * 0.07, z: 3 };
  return [
    ...bars({
      ...shared,
      id: `demand-${at}`,
      yAxisIndex: 2 * at,
      pairs: own.map(({ demand }) => demand),
      colours: own.map(({ level }) => LEVELS[level][1]),
      barWidth: 27,
    }),
    ...bars({
      ...shared,
      id: `supply-${at}`,
      yAxisIndex: 2 * at + 1,
      pairs: own.map(({ supply }) => supply),
      colours: [TEXT],
      barWidth: 12,
      edge: { borderColor: '#fff', borderWidth: 1.5 },
    }),
  ];
}

/** What is written in a segment's box. */
function boxWords({ name, strength, ...segment }, { x, y }, laneWidth) {
  const right = { align: 'right', color: MUTED, fontSize: 12 };
  return [
    { at: [x + PAD, y + 6], text: name, color: TEXT, fontSize: 14, fontWeight: 600 },
    ...(STRENGTHS[strength] ? [{ at: [x + laneWidth - PAD, y + 8], text: STRENGTHS[strength], ...right }] : []),
    {
      at: [x + PAD, y + GAP_LINE],
      text: gapOf(segment),
      color: LEVELS[segment.level][1],
      fontSize: 12,
      fontWeight: 600,
    },
    {
      at: [x + PAD, y + FIGURES],
      text: `需${written(segment.demand)} 供${written(segment.supply)}`,
      color: MUTED,
      fontSize: 12,
    },
  ];
}

/** Stages side by side, their segments as boxes below each other with demand and supply as bars, links between them. */
export function chainMap({ segments }, { width, height, animation }) {
  const lanes = Object.keys(STAGES)
    .map((stage) => segments.filter((segment) => segment.stage === stage))
    .filter((own) => own.length > 0);
  const laneWidth = Math.floor((width - 24 - GAP * (lanes.length - 1)) / lanes.length);
  const left = (lane) => 22 + lane * (laneWidth + GAP);
  const places = new Map(
    lanes.flatMap((own, lane) => own.map(({ key }, row) => [key, { lane, row, x: left(lane), y: HEAD + row * ROW }])),
  );
  const links = segments.flatMap(({ key, feeds }) =>
    feeds.map((to) => linkOf(places.get(key), places.get(to), laneWidth)),
  );
  const over = overlay(lanes.length, width, height);
  const drawn = { xAxisIndex: lanes.length, yAxisIndex: 2 * lanes.length };
  const most = Math.max(...segments.flatMap(({ supply, demand }) => [...(supply ?? []), ...(demand ?? [])]));
  return {
    ...base(animation),
    grid: [
      ...lanes.map((own, at) => ({
        id: `lane-${at}`,
        left: left(at) + PAD,
        width: laneWidth - 2 * PAD,
        top: HEAD + BAR - ROW / 2,
        height: ROW * own.length,
        outerBoundsMode: 'none',
      })),
      over.grid,
    ],
    xAxis: [...lanes.map((_, at) => valueAxis({ id: `x-${at}`, gridIndex: at, max: most, show: false })), over.xAxis],
    yAxis: [
      ...lanes.flatMap((own, at) =>
        ['demand', 'supply'].map((bar) =>
          nameAxis(
            own.map(({ key }) => key),
            { id: `${bar}-${at}`, gridIndex: at, inverse: true, show: false },
          ),
        ),
      ),
      over.yAxis,
    ],
    series: [
      {
        ...drawn,
        type: 'scatter',
        id: 'boxes',
        symbol: 'rect',
        symbolSize: [laneWidth, BOX],
        itemStyle: { color: LINE, opacity: 0.3 },
        emphasis: { scale: false, itemStyle: { borderColor: '#0b57d0', borderWidth: 2 } },
        z: 1,
        data: segments.map((segment) => {
          const { x, y } = places.get(segment.key);
          return { value: [x + laneWidth / 2, y + BOX / 2], tooltip: { formatter: TIP(segment) } };
        }),
      },
      {
        ...drawn,
        type: 'lines',
        id: 'links',
        coordinateSystem: 'cartesian2d',
        polyline: true,
        silent: true,
        lineStyle: { color: MUTED, width: 1.2, opacity: 0.8 },
        data: links.map((coords) => ({ coords })),
      },
      {
        ...drawn,
        type: 'scatter',
        id: 'arrows',
        silent: true,
        symbol: 'triangle',
        symbolSize: 7,
        itemStyle: { color: MUTED, opacity: 0.8 },
        data: links.map(arrowOf),
      },
      ...lanes.flatMap((own, at) => laneBars(own, at, most)),
      words(drawn, [
        ...lanes.map(([{ stage }], at) => ({ at: [left(at), 2], text: STAGES[stage], color: MUTED, fontSize: 12 })),
        ...segments.flatMap((segment) => boxWords(segment, places.get(segment.key), laneWidth)),
      ]),
    ],
  };
}
