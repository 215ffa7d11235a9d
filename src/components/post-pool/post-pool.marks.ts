import type { PostBreach, PostPool, Posts } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { coloursOf, freeText, groupName, netText, periodName, postWords } from './post-pool.words.js';

/** Every group as a mark: its posts, and what is free of them. */
export function poolMarks({ groups, groupBy }: PostPool, context: ViewContext): Mark[] {
  const words = postWords(context);
  return groups.map((group) => ({
    key: group.key,
    lines: [
      groupName(group, context),
      ...(['authorised', 'occupied', 'reserved'] as const).map(
        (measure) => `${words[measure]} ${context.figure(group[measure])}`,
      ),
      freeText(group, context),
      ...breachTexts(group, context),
    ],
    dimension: groupBy,
    value: group.key,
    rows: group.rows,
  }));
}

/** Every period as a mark: who came, who left. */
export function flowMarks({ flows }: PostPool, context: ViewContext): Mark[] {
  const words = postWords(context);
  return flows.map((flow) => ({
    key: flow.key,
    lines: [
      periodName(flow, context),
      `${words.entered} ${context.figure(flow.entered)}`,
      `${words.left} ${context.figure(flow.left)}`,
      netText(flow, context),
    ],
    dimension: 'period',
    value: flow.key,
    rows: flow.rows,
  }));
}

/** More remarks of a kind than this are counted. */
const MOST_NOTES = 3;
export const someOf = (notes: readonly string[], context: ViewContext): string[] =>
  notes.length <= MOST_NOTES
    ? [...notes]
    : [...notes.slice(0, MOST_NOTES), postWords(context).more(notes.length - MOST_NOTES)];

/** The hosts whose posts are overdrawn, each with its chain. */
export const breachTexts = ({ overdrawn }: Posts, context: ViewContext): string[] =>
  someOf(
    overdrawn.map((breach) => breachText(breach, context)),
    context,
  );

function breachText({ chain, host, authorised, excess }: PostBreach, context: ViewContext): string {
  const words = postWords(context);
  const [one, other] = [host, chain].map((name) => context.text(name)).filter((name) => name !== '');
  const who = one === undefined ? context.messages.unnamed : other === undefined ? one : words.hostOf(one, other);
  return words.breach(who, context.figure(excess), context.figure(authorised));
}

/** Occupied posts first and reserved ones second: the second swatch bears their decal. */
export function poolLegend({ groups }: PostPool, context: ViewContext): LegendItem[] {
  const words = postWords(context);
  const colours = coloursOf(context);
  const withExcess = groups.some(({ excess }) => excess);
  return [
    { label: words.occupied, colour: colours.occupied },
    { label: words.reserved, colour: colours.reserved },
    { label: words.free, colour: colours.free },
    ...(withExcess ? [{ label: words.excess, colour: colours.excess }] : []),
    ...certaintyLegend(
      groups.flatMap(({ free, excess, authorised }) => [free, authorised, ...(excess ? [excess] : [])]),
      context,
    ),
  ];
}

/** Those who left second: the second swatch bears the decal. */
export function flowLegend({ flows }: PostPool, context: ViewContext): LegendItem[] {
  const words = postWords(context);
  const colours = coloursOf(context);
  return [
    { label: words.entered, colour: colours.entered },
    { label: words.left, colour: colours.left },
    ...certaintyLegend(
      flows.flatMap(({ entered, left }) => [entered, left]),
      context,
    ),
  ];
}
