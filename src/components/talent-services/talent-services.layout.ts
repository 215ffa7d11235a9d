import type { ServiceGroup, ServiceItem, TalentServices } from '../../data/index.js';
import { commonUnit } from '../../data/quantity/units.js';
import { type Axis, axisFor } from '../internal/chart/bars.js';
import { longest, roomOf, unbreakable, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { BAND_INSET as INSET } from '../internal/drawing/bars.js';
import { type ColumnKind, type Draft, draftsOf, figuresOf, lengthOf } from './talent-services.panels.js';

/** Bars of one unit on an axis of their own. */
export interface Column {
  kind: ColumnKind;
  title: string;
  labels: string[];
  axis: Axis;
  /** Where the bars may lie. */
  left: number;
  width: number;
}

/** Services of a kind that stand in the same units. */
export interface Panel {
  group: ServiceGroup;
  items: readonly ServiceItem[];
  title: string;
  names: string[];
  columns: Column[];
  /** Names and figures stand above the bars. */
  narrow: boolean;
  left: number;
  width: number;
  nameWidth: number;
  top: number;
  /** Where its rows begin, below title and heads of the columns. */
  rowsTop: number;
  rowHeight: number;
  /** On narrow panels: the height of name and figures. */
  textHeight: number;
  thickness: number;
}

/** From the edge of a panel to its texts. */
export const EDGE = INSET + 4;

export interface ServicesLayout {
  panels: Panel[];
  /** The least height in which all can be read. */
  least: number;
}

/** The least length of bars, in ems. */
const BAR: Readonly<Record<ColumnKind, number>> = { capacity: 6, waiting: 4, served: 4 };

/** What panels with figures beside their bars need: widths of names, and of each column with and without its figures. */
interface Needs {
  names: number;
  labels: number[];
  columns: number[];
  all: number;
}

/** The needs of panels of one kind, whose columns are to stand below each other. */
function needsOf(drafts: readonly Draft[], width: number, { tokens: { size } }: ViewContext): Needs {
  const { small } = size;
  const names = Math.min(Math.max(...drafts.map((draft) => longest(draft.names, small))), width * 0.3);
  const [first] = drafts as [Draft];
  const widest = (at: number, of: (column: Draft['columns'][0]) => number) =>
    Math.max(...drafts.map(({ columns }) => of(columns[at]!)));
  const labels = first.columns.map((_, at) => widest(at, (column) => longest(column.labels, small)) + 8);
  const columns = labels.map((label, at) =>
    Math.max(
      widest(at, ({ title }) => roomOf(title, small)),
      BAR[first.columns[at]!.kind] * small + label,
    ),
  );
  return withNames({ names: 0, labels, columns, all: 0 }, names);
}

/** The same with names of a given width. */
const withNames = (needs: Needs, names: number): Needs => ({
  ...needs,
  names,
  all: names + 12 * needs.columns.length + 2 * EDGE + needs.columns.reduce((sum, one) => sum + one, 0),
});

/** The needs of each kind; in one column names of all kinds are as wide as the widest, where there is room. */
function allNeeds(drafts: readonly Draft[], width: number, alike: boolean, context: ViewContext) {
  const kinds = [...new Set(drafts.map(({ group }) => group))];
  const needs = kinds.map((group) =>
    needsOf(
      drafts.filter((draft) => draft.group === group),
      width,
      context,
    ),
  );
  const names = Math.max(...needs.map((one) => one.names));
  const same = needs.map((one) => withNames(one, names));
  const fitting = alike && same.every(({ all }) => all <= width) ? same : needs;
  return new Map(kinds.map((group, at) => [group, fitting[at]!]));
}

/** Panels below each other, or in two columns where each of them has room. */
export function servicesLayout(model: TalentServices, context: ViewContext): ServicesLayout {
  const { width, height, tokens } = context;
  const drafts = draftsOf(model, context);
  const gutter = tokens.size.small * 2;
  const half = (width - gutter) / 2;
  const halves = allNeeds(drafts, half, false, context);
  const two = halves.size > 1 && [...halves.values()].every(({ all }) => all <= half);
  const needs = two ? halves : allNeeds(drafts, width, true, context);
  const placed = drafts.map((draft) => placePanel(draft, needs.get(draft.group)!, two ? half : width, context));
  const sides = two ? split(placed) : [placed];
  const heightOf = (panels: readonly Panel[], stretch: number) =>
    panels.reduce((sum, panel) => sum + panelHeight(panel, stretch, context), 0);
  const least = Math.ceil(Math.max(...sides.map((side) => heightOf(side, 1)), 0));
  const fixed = Math.max(...sides.map((side) => heightOf(side, 0)), 0);
  // A tall box makes thicker bars, not only wider gaps.
  const stretch = least > fixed ? Math.min(1.9, Math.max(1, (height - fixed) / (least - fixed))) : 1;
  const panels = sides.flatMap((side, at) => stack(side, at * (half + gutter), stretch, context));
  return { panels, least };
}

/** Where the second column begins, so that both are about as high; a kind stays together. */
function split(panels: readonly Panel[]): Panel[][] {
  const size = (some: readonly Panel[]) =>
    some.reduce((sum, { items, rowHeight }) => sum + items.length * rowHeight, 0);
  const cuts = panels.map((_, at) => at).filter((at) => at > 0 && panels[at]!.group !== panels[at - 1]!.group);
  const [best] = (cuts.length > 0 ? cuts : [Math.ceil(panels.length / 2)])
    .map((at) => ({ at, most: Math.max(size(panels.slice(0, at)), size(panels.slice(at))) }))
    .sort((a, b) => a.most - b.most);
  return [panels.slice(0, best!.at), panels.slice(best!.at)];
}

const panelHeight = ({ items, rowHeight, rowsTop }: Panel, stretch: number, { tokens }: ViewContext): number =>
  rowsTop + items.length * rowHeight * stretch + tokens.size.small;

function stack(panels: readonly Panel[], left: number, stretch: number, context: ViewContext): Panel[] {
  let top = 0;
  return panels.map((panel) => {
    const placed = {
      ...panel,
      top,
      left: panel.left + left,
      rowsTop: top + panel.rowsTop,
      rowHeight: panel.rowHeight * stretch,
      thickness: panel.thickness + panel.rowHeight * (stretch - 1) * 0.5,
      columns: panel.columns.map((column) => ({ ...column, left: column.left + left })),
    };
    top += panelHeight(panel, stretch, context);
    return placed;
  });
}

/** Names, columns and rows of one panel at the picture's top left. */
function placePanel(draft: Draft, needs: Needs, width: number, context: ViewContext): Panel {
  const { small, body } = context.tokens.size;
  const line = small * 1.3;
  const narrow = needs.all > width;
  const inner = width - 2 * EDGE;
  const columns = narrow ? narrowColumns(draft, inner, small) : wideColumns(draft, needs, width);
  const lines = (texts: readonly string[], room: number, size = small) =>
    Math.max(1, ...texts.map((text) => wrapText(text, room, size).length));
  // Names above bars are bold, and a little wider.
  const nameLines = narrow ? lines(draft.names, inner, small * 1.05) : lines(draft.names, needs.names);
  const labelLines = Math.max(...columns.map(({ labels, room }) => lines(labels, room)));
  const headLines = Math.max(...columns.map(({ title, room }) => lines([title], room)));
  const nameHeight = nameLines * line;
  const textHeight = narrow ? nameHeight + labelLines * line + 5 : 0;
  const bar = small * (narrow ? 0.9 : 1.2);
  const least = narrow ? textHeight + bar + 9 : Math.max(nameHeight + 4, bar + 8);
  return {
    ...draft,
    columns: withAxes(columns, draft, context),
    narrow,
    left: 0,
    width,
    nameWidth: narrow ? inner : needs.names,
    top: 0,
    rowsTop:
      (draft.title === '' ? 0 : lines([draft.title], inner, body * 1.05) * body * 1.25 + 4) + headLines * line + 5,
    rowHeight: Math.max(context.tokens.target + 2, least),
    textHeight,
    thickness: bar,
  };
}

interface Place {
  kind: ColumnKind;
  title: string;
  labels: string[];
  left: number;
  width: number;
  /** Width of the column with its labels. */
  room: number;
}

const WEIGHT: Readonly<Record<ColumnKind, number>> = { capacity: 2, waiting: 1, served: 1 };

const weights = (columns: readonly { kind: ColumnKind }[]): number =>
  columns.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);

function wideColumns({ columns }: Draft, needs: Needs, width: number): Place[] {
  let left = EDGE + needs.names;
  const spare = width - needs.all;
  return columns.map((column, at) => {
    const room = needs.columns[at]! + (spare * WEIGHT[column.kind]) / weights(columns);
    const place = { ...column, left: left + 12, width: room - needs.labels[at]!, room };
    left += 12 + room;
    return place;
  });
}

/** Each as wide as its figures, and its part of what is left; where there is too little, those of the capacity are broken. */
function narrowColumns({ columns }: Draft, inner: number, small: number): Place[] {
  let left = EDGE;
  const free = inner - 10 * (columns.length - 1);
  const wanted = columns.map(({ labels, title, kind }) => {
    const all = longest([...labels, title], small);
    if (kind === 'capacity') return all;
    // Narrower than its longest word a column would break it.
    const word = longest(
      [...labels, title].flatMap(unbreakable).map((part) => part.trim()),
      small,
    );
    return Math.min(all, Math.max(free * 0.3, Math.min(word, free * 0.4)));
  });
  const spare = free - wanted.reduce((sum, one) => sum + one, 0);
  return columns.map((column, at) => {
    const part = (spare * WEIGHT[column.kind]) / weights(columns);
    const width = Math.max(10, wanted[at]! + (spare >= 0 ? part : column.kind === 'capacity' ? spare : 0));
    const place = { ...column, left, width, room: width };
    left += width + 10;
    return place;
  });
}

/** Those who wait are drawn on the scale of the stock where both stand in one unit. */
function withAxes(places: readonly Place[], { items }: Draft, context: ViewContext): Column[] {
  const scale = (kind: ColumnKind) => lengthOf(items, kind) / places.find((place) => place.kind === kind)!.width;
  const both = places.filter(({ kind }) => kind !== 'served');
  const one =
    both.length === 2 &&
    commonUnit(items.flatMap((item) => both.flatMap(({ kind }) => figuresOf(item, kind).map(({ unit }) => unit)))) !==
      null;
  const common = one ? Math.max(...both.map(({ kind }) => scale(kind))) : 0;
  return places.map(({ room: _, ...place }) => {
    const figures = items.flatMap((item) => figuresOf(item, place.kind));
    const max = one && place.kind !== 'served' ? common * place.width : lengthOf(items, place.kind);
    return { ...place, axis: { ...axisFor(figures, context), min: 0, max } };
  });
}
