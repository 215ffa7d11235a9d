import { type ChainMap, type ChainTalent, STAGES, type Stage, type TalentBalance } from '../../data/index.js';
import { commonOption, opacityOf, pointedAt } from '../internal/chart/accents.js';
import { nameAxis } from '../internal/chart/bars.js';
import { type Mark, tooltipOf } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain, textWidth } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { cellKey } from './chain-map.table.js';
import { chainWords, gapText, stageName } from './chain-map.words.js';

interface MatrixCell {
  chain: ChainTalent;
  stage: Stage;
  balance: TalentBalance;
}

const cellsOf = ({ chains }: ChainMap): MatrixCell[] =>
  chains.flatMap((chain) =>
    STAGES.flatMap((stage) => {
      const balance = chain.stages[stage];
      return balance ? [{ chain, stage, balance }] : [];
    }),
  );

/** Every stage of every chain as a mark. */
export function chainMatrixMarks(model: ChainMap, context: ViewContext): Mark[] {
  const words = chainWords(context);
  return cellsOf(model).map(({ chain, stage, balance }) => ({
    key: cellKey(chain.key, stage),
    lines: [
      `${context.text(chain.name)} ${stageName(stage, context)}`,
      context.messages.shortage[balance.level],
      `${words.demand} ${context.figure(balance.demand)}`,
      `${words.supply} ${context.figure(balance.supply)}`,
      gapText(balance.shortage, context, false),
    ],
    dimension: 'chain',
    value: chain.key,
    rows: balance.rows,
  }));
}

export function chainMatrixLegend(model: ChainMap, { tokens, messages }: ViewContext): LegendItem[] {
  const cells = cellsOf(model);
  return (['urgent', 'tight', 'balanced', 'surplus', 'uncertain', 'unknown'] as const)
    .filter((level) => cells.some(({ balance }) => balance.level === level))
    .map((level) => ({
      label: messages.shortage[level],
      colour: tokens.shortage[level],
      pattern: level === 'uncertain' || level === 'unknown' ? 'slot' : 'solid',
    }));
}

/** The least height: two lines of text a chain. */
export const chainMatrixHeight = ({ chains }: ChainMap, { tokens }: ViewContext): number =>
  chains.length * tokens.size.small * 3.2 + tokens.size.small * 2;

/** Chains by stages: the colour and the word say how scarce, the figure says how many. */
export function chainMatrixOption(model: ChainMap, context: ViewContext): ChartOption {
  const { tokens, width, height } = context;
  const { small } = tokens.size;
  const names = model.chains.map(({ name }) => context.text(name));
  const left = Math.min(width * 0.3, Math.max(...names.map((name) => textWidth(name, small))) + 12);
  const top = small * 2;
  const cell = { width: (width - left - 4) / STAGES.length, height: (height - top - 4) / Math.max(1, names.length) };
  const marks = new Map(chainMatrixMarks(model, context).map((mark) => [mark.key, mark]));
  return {
    ...commonOption(context),
    grid: [{ id: 'matrix', left, right: 4, top, bottom: 4, outerBoundsMode: 'none' }],
    xAxis: [
      {
        ...nameAxis(
          STAGES.map((stage) => stageName(stage, context)),
          'stages',
          0,
          false,
          context,
        ),
        position: 'top',
        axisLine: { show: false },
      },
    ],
    yAxis: [{ ...nameAxis(names, 'chains', 0, true, context, left - 8), axisLine: { show: false } }],
    series: [
      {
        type: 'scatter',
        id: 'cells',
        symbol: 'rect',
        symbolSize: [cell.width - 4, cell.height - 4],
        ...pointedAt(context),
        data: cellsOf(model).map(({ chain, stage, balance }) => {
          const key = cellKey(chain.key, stage);
          return {
            key,
            value: [STAGES.indexOf(stage), model.chains.indexOf(chain)],
            tooltip: tooltipOf(marks.get(key)!),
            ...cellLook(balance, opacityOf(key, context), context),
          };
        }),
      },
    ],
  };
}

function cellLook({ level, shortage }: TalentBalance, opacity: number, context: ViewContext) {
  const { tokens, messages } = context;
  const colour = tokens.shortage[level];
  const open = level === 'unknown' || level === 'uncertain';
  return {
    itemStyle: open
      ? {
          color: tokens.surface,
          borderColor: colour,
          borderWidth: 1,
          borderType: 'dashed',
          opacity,
        }
      : { color: colour, opacity },
    label: {
      show: true,
      position: 'inside',
      formatter: plain(`${messages.shortage[level]}\n${level === 'unknown' ? '' : gapText(shortage, context)}`.trim()),
      color: open ? tokens.text : tokens.surface,
      fontFamily: tokens.font,
      fontSize: tokens.size.small,
      lineHeight: tokens.size.small * 1.3,
      opacity,
    },
  };
}
