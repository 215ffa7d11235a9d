import { xmlText } from '../../../data/escapes.js';
import type { ChartPlan, ChartSeries } from './chart-plan.js';

/** Where a chart's figures stand: a sheet, and the first cell of their head row. */
export interface ChartPlace {
  sheet: string;
  row: number;
  column: number;
}

/** How a chart is set. */
export interface ChartLook {
  latin: string;
  eastAsian: string;
  /** Of letters, in points. */
  size: number;
  text: string;
  line: string;
  /** Relation of the workbook inside; none where the chart stands in it. */
  external?: string;
  /** How figures of ten thousands and more are written. */
  largeFormat: string;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The cells behind a chart: a head row with the names of the series, then a row a category. */
export const chartCells = ({ categories, series }: ChartPlan): (string | number | null)[][] => [
  [...categories[0]!.map(() => null), ...series.map(({ name }) => name)],
  ...categories.map((names, at) => [
    ...names.map((name) => (name === '' ? null : name)),
    ...series.map(({ values }) => values[at] ?? null),
  ]),
];

/**
 * A chart as the part of a file (`c:chartSpace`): the same in slides, workbooks and documents. Its figures stand in cells,
 * from which it is drawn anew where one is edited; kept in it are the same ones.
 */
export function chartPart(plan: ChartPlan, place: ChartPlace, look: ChartLook): string {
  const { kind, series } = plan;
  const places = cellsOf(plan, place);
  const all = series.map((one, at) => seriesPart(one, at, { plan, places, look })).join('');
  const drawn =
    kind === 'lines'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${AXES}</c:lineChart>`
      : `<c:barChart><c:barDir val="${plan.lying ? 'bar' : 'col'}"/><c:grouping val="${kind === 'parts' ? 'stacked' : 'clustered'}"/>` +
        `<c:varyColors val="0"/>${all}<c:gapWidth val="${kind === 'parts' ? 50 : 40}"/><c:overlap val="100"/>${AXES}</c:barChart>`;
  const legend =
    series.length > 1 ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textPart(look)}</c:legend>` : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${drawn}${axesPart(plan, look)}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPart(look)}` +
    `${look.external ? `<c:externalData r:id="${look.external}"><c:autoUpdate val="0"/></c:externalData>` : ''}</c:chartSpace>`
  );
}

const AXES = '<c:axId val="100001"/><c:axId val="100002"/>';

/** The font of a run for Latin and for Chinese letters: without the latter, programs choose one of their own. */
const fontPart = ({ latin, eastAsian }: ChartLook): string =>
  `<a:latin typeface="${xmlText(latin)}"/><a:ea typeface="${xmlText(eastAsian)}"/>`;
const inkPart = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

const textPart = (look: ChartLook, colour = look.text): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${look.size * 100}" b="0">${inkPart(colour)}${fontPart(look)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

interface Places {
  categories: string;
  name(series: number): string;
  values(series: number): string;
}
function cellsOf({ categories }: ChartPlan, { sheet, row, column }: ChartPlace): Places {
  const quoted = `'${sheet.replace(/'/g, "''")}'`;
  const levels = categories[0]!.length;
  const range = (from: number, to: number) =>
    `${quoted}!$${letters(from)}$${row + 2}:$${letters(to)}$${row + 1 + categories.length}`;
  const at = (series: number) => column + levels + series;
  return {
    categories: range(column, column + levels - 1),
    name: (series) => `${quoted}!$${letters(at(series))}$${row + 1}`,
    values: (series) => range(at(series), at(series)),
  };
}

const pointsPart = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, at) =>
      value === null || value === '' ? '' : `<c:pt idx="${at}"><c:v>${xmlText(String(value))}</c:v></c:pt>`,
    )
    .join('')}`;

function categoriesPart({ categories }: ChartPlan, { categories: place }: Places): string {
  const levels = categories[0]!.length;
  const of = (level: number) => pointsPart(categories.map((names) => names[level]!));
  if (levels === 1)
    return `<c:cat><c:strRef><c:f>${xmlText(place)}</c:f><c:strCache>${of(0)}</c:strCache></c:strRef></c:cat>`;
  const [count] = /<c:ptCount[^>]*>/.exec(of(0))!;
  const inner = Array.from({ length: levels }, (_, at) => of(levels - 1 - at).replace(count, ''));
  return (
    `<c:cat><c:multiLvlStrRef><c:f>${xmlText(place)}</c:f><c:multiLvlStrCache>${count}` +
    `${inner.map((points) => `<c:lvl>${points}</c:lvl>`).join('')}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`
  );
}

interface Around {
  plan: ChartPlan;
  places: Places;
  look: ChartLook;
}

function seriesPart(series: ChartSeries, at: number, { plan, places, look }: Around): string {
  const { name, values } = series;
  const isLine = plan.kind === 'lines';
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${xmlText(places.name(at))}</c:f><c:strCache>${pointsPart([name])}</c:strCache></c:strRef></c:tx>` +
    `${isLine ? linePart(series, at) : barPart(series)}${labelsPart(series, plan, look)}${categoriesPart(plan, places)}` +
    `<c:val><c:numRef><c:f>${xmlText(places.values(at))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsPart(values)}</c:numCache></c:numRef></c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** What is uncertain is hatched, in outline. */
const barPart = ({ part, colour }: ChartSeries): string =>
  part === 'uncertain'
    ? `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${hex(colour)}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="9525">${inkPart(colour)}</a:ln></c:spPr><c:invertIfNegative val="0"/>`
    : `<c:spPr>${inkPart(colour)}</c:spPr><c:invertIfNegative val="0"/>`;

const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'x', 'star', 'plus', 'dash'];
const linePart = ({ colour }: ChartSeries, at: number): string =>
  `<c:spPr><a:ln w="28575">${inkPart(colour)}</a:ln></c:spPr><c:marker><c:symbol val="${SYMBOLS[at % SYMBOLS.length]}"/><c:size val="8"/><c:spPr>${inkPart(colour)}</c:spPr></c:marker>`;

function labelsPart(series: ChartSeries, { kind, large }: ChartPlan, look: ChartLook): string {
  const place = kind === 'parts' ? 'ctr' : kind === 'lines' ? 't' : 'outEnd';
  const ink = kind === 'parts' && series.part === 'known' ? '#ffffff' : look.text;
  const shown = (value: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const own = series.labels.flatMap((label, at) => {
    if (label === undefined) return [];
    if (label === '') return [`<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`];
    const run = `<a:r><a:rPr lang="zh-CN" sz="${look.size * 100}" b="0">${inkPart(ink)}${fontPart(look)}</a:rPr><a:t>${xmlText(label)}</a:t></a:r>`;
    return [
      `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:dLblPos val="${place}"/>${shown(1)}</c:dLbl>`,
    ];
  });
  // Nought of a part is no part, and has no label.
  const format = large ? look.largeFormat : kind === 'parts' ? 'General;-General;' : 'General';
  // Lines would run through theirs: only what is no plain figure is said.
  const all = kind === 'lines' ? 0 : 1;
  return `<c:dLbls>${own.join('')}<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPart(look, ink)}<c:dLblPos val="${place}"/>${shown(all)}</c:dLbls>`;
}

function axesPart({ kind, lying, large }: ChartPlan, look: ChartLook): string {
  const [names, figures] = lying ? ['l', 't'] : ['b', 'l'];
  const line = `<c:spPr><a:ln w="9525">${inkPart(look.line)}</a:ln></c:spPr>`;
  const grid = kind === 'lines' ? `<c:majorGridlines>${line}</c:majorGridlines>` : '';
  // Bars have their figures at their ends; rows read from the top.
  const hidden = kind === 'lines' ? 0 : 1;
  return (
    `<c:catAx><c:axId val="100001"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${names}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textPart(look)}` +
    `<c:crossAx val="100002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="100002"/><c:scaling><c:orientation val="minMax"/>${kind === 'lines' ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="${hidden}"/><c:axPos val="${figures}"/>${grid}` +
    `<c:numFmt formatCode="${xmlText(large ? look.largeFormat : 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${textPart(look)}` +
    `<c:crossAx val="100001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}
