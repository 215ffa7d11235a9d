import { type ChainMap, type ChainTalent, STAGES, type Stage, type TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { balanceCells, balanceColumns } from '../internal/data/talent-balance.js';
import { overviewCells } from './chain-map.overview.js';
import { chainWords, periodText, segmentName, stageName } from './chain-map.words.js';

/** One cell of the matrix: a chain at a stage, or what stands at none. */
export interface MatrixCell {
  key: string;
  chain: ChainTalent;
  stage: Stage | 'unplaced';
  balance: TalentBalance;
}

/** The columns of the matrix: the stages, and one for what stands at none where there is such. */
export const matrixStages = ({ chains }: ChainMap): MatrixCell['stage'][] => [
  ...STAGES.filter((stage) => chains.some(({ stages }) => stages[stage])),
  ...(chains.some(({ unplaced }) => unplaced) ? (['unplaced'] as const) : []),
];

/** Every cell of the matrix that has figures, chain by chain. */
export function matrixCells(model: ChainMap): MatrixCell[] {
  const stages = matrixStages(model);
  return model.chains.flatMap((chain) =>
    stages.flatMap((stage) => {
      const balance = stage === 'unplaced' ? chain.unplaced : chain.stages[stage];
      return balance ? [{ key: `${chain.key}/${stage}`, chain, stage, balance }] : [];
    }),
  );
}

export const columnName = (stage: MatrixCell['stage'], context: ViewContext): string =>
  stage === 'unplaced' ? chainWords(context).unplacedStage : stageName(stage, context);

/** Every segment of the selected chain, with those that are not registered last. */
export function chainMapTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  return {
    columns: [
      { key: 'segment', title: words.segment },
      { key: 'stage', title: words.stage },
      ...balanceColumns(periodText(model, context), [...model.segments, ...model.unplaced], context),
    ],
    keys: [...model.segments, ...model.unplaced].map(({ key }) => key),
    rows: [
      ...model.segments.map((segment) => ({
        segment: context.text(segment.name),
        stage: stageName(segment.stage, context),
        ...balanceCells(segment, context),
      })),
      ...model.unplaced.map((talent) => ({
        segment: segmentName(talent, context),
        stage: words.unplacedStage,
        ...balanceCells(talent, context),
      })),
    ],
  };
}

interface Staged {
  key: string;
  balance: TalentBalance;
}

/** A table of cells: what tells them, then what is known of each. */
function cellTable<Cell extends Staged>(
  cells: readonly Cell[],
  told: readonly { key: string; title: string; read(cell: Cell): string }[],
  model: ChainMap,
  context: ViewContext,
): DataTable {
  const balances = cells.map(({ balance }) => balance);
  return {
    columns: [
      ...told.map(({ key, title }) => ({ key, title })),
      ...balanceColumns(periodText(model, context), balances, context),
    ],
    keys: cells.map(({ key }) => key),
    rows: cells.map((cell) => ({
      ...Object.fromEntries(told.map(({ key, read }) => [key, read(cell)])),
      ...balanceCells(cell.balance, context),
    })),
  };
}

/** Every chain by stage. */
export function chainMatrixTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  const told = [
    { key: 'chain', title: words.chain, read: ({ chain }: MatrixCell) => context.text(chain.name) },
    { key: 'stage', title: words.stage, read: ({ stage }: MatrixCell) => columnName(stage, context) },
  ];
  return cellTable(matrixCells(model), told, model, context);
}

/** Every segment of every chain. */
export function chainOverviewTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  const cells = overviewCells(model, context);
  type Cell = (typeof cells)[number];
  const told = [
    { key: 'chain', title: words.chain, read: ({ chain }: Cell) => context.text(chain.name) },
    { key: 'segment', title: words.segment, read: ({ name }: Cell) => name },
    { key: 'stage', title: words.stage, read: ({ stage }: Cell) => columnName(stage, context) },
  ];
  return cellTable(cells, told, model, context);
}
