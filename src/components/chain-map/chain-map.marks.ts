import type { ChainMap, ChainSegment, TalentBalance } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { balanceTitles, introducedTitle } from '../internal/data/talent-balance.js';
import { levelDecal, SHORTAGE_SCALE } from '../internal/drawing/level-decal.js';
import type { LegendItem } from '../internal/figure.template.js';
import { overviewCells } from './chain-map.overview.js';
import { columnName, matrixCells } from './chain-map.table.js';
import { chainWords, gapText, periodText, segmentName, stageName, strengthWord } from './chain-map.words.js';

/** What is said of a balance: how scarce, its people, what is short, who came. */
function balanceLines(balance: TalentBalance, strength: string, model: ChainMap, context: ViewContext): string[] {
  const titles = balanceTitles(context);
  const { messages } = context;
  return [
    [messages.shortage[balance.level], strength].filter((text) => text !== '').join(' · '),
    `${titles.demand} ${context.figure(balance.demand)}`,
    `${titles.supply} ${context.figure(balance.supply)}`,
    gapText(balance.shortage, context, false),
    ...(balance.introduced.status === 'missing'
      ? []
      : [`${introducedTitle(periodText(model, context), context)} ${context.figure(balance.introduced)}`]),
  ];
}

/** The names of what each segment feeds, by its key; '' where it feeds nothing. */
export function feedsTexts({ segments }: ChainMap, context: ViewContext): Map<string, string> {
  const names = new Map(segments.map(({ id, name }) => [id, context.text(name)]));
  return new Map(
    segments.map(({ key, feeds }) => [
      key,
      feeds.flatMap((id) => (names.has(id) ? [names.get(id)!] : [])).join(context.messages.comma),
    ]),
  );
}

/** Every segment as a mark: its people, its shortage, what it feeds. */
export function chainMapMarks(model: ChainMap, context: ViewContext): Mark[] {
  const words = chainWords(context);
  const feedsOf = feedsTexts(model, context);
  const mark = ({ key, rows }: TalentBalance & { key: string }, lines: string[]): Mark => ({
    key,
    lines,
    dimension: 'segment',
    value: key,
    // Ids of segments are unique within their chain only.
    within: model.selected && { chain: [model.selected.key] },
    rows,
  });
  return [
    ...model.segments.map((segment) => {
      const feeds = feedsOf.get(segment.key)!;
      return mark(segment, [
        `${stageName(segment.stage, context)} ${context.text(segment.name)}`,
        ...balanceLines(segment, strengthWord(segment, context), model, context),
        ...(feeds === '' ? [] : [words.feeds(feeds)]),
      ]);
    }),
    ...model.unplaced.map((talent) =>
      mark(talent, [segmentName(talent, context), ...balanceLines(talent, '', model, context)]),
    ),
  ];
}

/** Every stage of every chain as a mark. */
export function chainMatrixMarks(model: ChainMap, context: ViewContext): Mark[] {
  return matrixCells(model).map(({ key, chain, stage, balance }) => ({
    key,
    lines: [`${context.text(chain.name)} ${columnName(stage, context)}`, ...balanceLines(balance, '', model, context)],
    dimension: 'chain',
    value: chain.key,
    rows: balance.rows,
  }));
}

/** Every segment of every chain as a mark, in the order of the picture. */
export const chainOverviewMarks = (model: ChainMap, context: ViewContext): Mark[] =>
  overviewCells(model, context).map(({ key, chain, segment, stage, name, balance }) => ({
    key,
    lines: [
      `${context.text(chain.name)} ${columnName(stage, context)} ${name}`,
      ...balanceLines(
        balance,
        'strength' in balance ? strengthWord(balance as ChainSegment, context) : '',
        model,
        context,
      ),
    ],
    dimension: 'segment',
    value: segment,
    within: { chain: [chain.key] },
    rows: balance.rows,
  }));

const OPEN = ['uncertain', 'unknown'] as const;

const levelKeys = (balances: readonly TalentBalance[], { tokens, messages }: ViewContext): LegendItem[] =>
  SHORTAGE_SCALE.filter((level) => balances.some((balance) => balance.level === level)).map((level) => ({
    label: messages.shortage[level],
    colour: tokens.shortage[level],
    decal: levelDecal(level, tokens),
  }));

export function chainMapLegend({ segments, unplaced }: ChainMap, context: ViewContext): LegendItem[] {
  const balances = [...segments, ...unplaced];
  return [
    ...levelKeys(balances, context),
    { label: balanceTitles(context).supply, colour: context.tokens.text, pattern: 'line' },
    ...certaintyLegend(
      balances.flatMap(({ supply, demand }) => [supply, demand]),
      context,
    ),
  ];
}

export const chainMatrixLegend = (model: ChainMap, context: ViewContext): LegendItem[] =>
  cellKeys(
    matrixCells(model).map(({ balance }) => balance),
    context,
  );

export const chainOverviewLegend = (model: ChainMap, context: ViewContext): LegendItem[] =>
  cellKeys(
    overviewCells(model, context).map(({ balance }) => balance),
    context,
  );

function cellKeys(balances: readonly TalentBalance[], context: ViewContext): LegendItem[] {
  const { tokens, messages } = context;
  const open = OPEN.filter((level) => balances.some((balance) => balance.level === level));
  return [
    ...levelKeys(balances, context),
    ...open.map((level) => ({
      label: messages.shortage[level],
      colour: tokens.shortage[level],
      pattern: 'slot' as const,
    })),
  ];
}
