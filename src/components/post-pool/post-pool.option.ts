import type { PostPool } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { BAND_INSET as INSET, markBands } from '../internal/chart/bands.js';
import { nameAxis, partStyles } from '../internal/chart/bars.js';
import { decalOf, readableOn } from '../internal/chart/decals.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries } from '../internal/chart/pixels.js';
import { barsGrid, type RowsLayout, rowsLayout, rowTexts } from '../internal/chart/rows.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { poolMarks } from './post-pool.marks.js';
import { lengthOf, type PostParts, partsOf } from './post-pool.parts.js';
import { coloursOf, freeOfText, groupName } from './post-pool.words.js';

const layoutOf = ({ groups }: PostPool, context: ViewContext): RowsLayout =>
  rowsLayout(
    groups.map((group) => ({
      name: groupName(group, context),
      figure: '',
      words: freeOfText(group, context),
      colour: group.excess ? context.tokens.shortage.urgent : context.tokens.text,
    })),
    context,
  );

/** The least height: a row a group. */
export const poolHeight = (model: PostPool, context: ViewContext): number => layoutOf(model, context).least;

/** The slot of an open end, as part of the longest bar. */
const SLOT = 0.08;

/** Bars as long as what is authorised: taken posts quiet, free ones in colour, overdrawn ones in red. */
export function poolOption(model: PostPool, context: ViewContext): ChartOption {
  const { width } = context;
  const layout = layoutOf(model, context);
  const marks = poolMarks(model, context);
  const parts = model.groups.map(partsOf);
  const most = Math.max(...parts.map((part) => lengthOf(part) * (part.endless ? 1 + SLOT : 1)), 0) || 1;
  const height = layout.rowHeight * layout.rows.length;
  const pixels = pixelGrid(1, { width, height });
  const bands = markBands(
    { id: 'posts', index: 2, marks, horizontal: true, box: { left: INSET, top: 0, width: width - 2 * INSET, height } },
    context,
  );
  const names = nameAxis(
    marks.map(({ key }) => key),
    'groups',
    0,
    true,
    context,
    0,
  );
  return {
    ...commonOption(context),
    grid: [barsGrid('pool', layout), pixels.grid, bands.grid],
    xAxis: [{ id: 'posts', type: 'value', gridIndex: 0, show: false, min: 0, max: most }, pixels.xAxis, bands.xAxis],
    yAxis: [{ ...names, axisLine: { lineStyle: { color: context.tokens.line } } }, pixels.yAxis, bands.yAxis],
    series: [
      ...partSeries(parts, { layout, marks, most }, context),
      textSeries('words', 1, rowTexts(layout, context), context),
      bands.series,
    ],
  };
}

interface Drawing {
  layout: RowsLayout;
  marks: readonly Mark[];
  most: number;
}

/** Shorter pieces do without a line around them, which would leave nothing of their colour. */
const LEAST_EDGED = 6;

function partSeries(parts: readonly PostParts[], { layout, marks, most }: Drawing, context: ViewContext) {
  const { surface, size, font } = context.tokens;
  const colours = coloursOf(context);
  const styles = partStyles(colours.free, surface);
  const looks = {
    occupied: { color: colours.occupied },
    reserved: { color: colours.reserved, decal: decalOf(1, surface) },
    free: styles.solid,
    open: styles.hatched,
    endless: styles.slot,
    excess: { color: colours.excess },
  };
  const isHigh = layout.thickness >= size.small * 1.3;
  const lengthIn = (part: PostParts, kind: keyof typeof looks) =>
    kind === 'endless' ? (part.endless ? most * SLOT * 0.9 : 0) : part[kind];
  return (Object.keys(looks) as (keyof typeof looks)[])
    .filter((kind) => parts.some((part) => lengthIn(part, kind) > 0))
    .map((kind) => ({
      type: 'bar',
      id: `posts:${kind}`,
      stack: 'posts',
      xAxisIndex: 0,
      yAxisIndex: 0,
      barWidth: layout.thickness,
      silent: true,
      emphasis: { disabled: true },
      data: parts.map((part, at) => {
        const value = lengthIn(part, kind);
        const length = (value / most) * layout.bars.width;
        const isSolid = kind !== 'open' && kind !== 'endless';
        const edge = isSolid && length >= LEAST_EDGED ? { borderColor: surface, borderWidth: 1 } : {};
        const text = value.toLocaleString(context.locale);
        const faded = opacityOf(marks[at]!.key, context) < 1;
        return {
          key: marks[at]!.key,
          value: value > 0 ? value : '-',
          itemStyle: { ...looks[kind], ...edge, opacity: opacityOf(marks[at]!.key, context) },
          label: {
            show:
              isSolid &&
              kind !== 'reserved' &&
              isHigh &&
              Number.isInteger(value) &&
              roomOf(text, size.small) + 8 <= length,
            position: 'inside',
            formatter: text,
            fontFamily: font,
            fontSize: size.small,
            opacity: 1,
            color: faded ? context.tokens.text : readableOn((looks[kind] as { color: string }).color),
          },
        };
      }),
    }));
}
