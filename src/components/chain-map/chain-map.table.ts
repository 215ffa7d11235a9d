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

/** Every chain by stage. */
export function chainMatrixTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  const cells = matrixCells(model);
  return {
    columns: [
      { key: 'chain', title: words.chain },
      { key: 'stage', title: words.stage },
      ...balanceColumns(
        periodText(model, context),
        cells.map(({ balance }) => balance),
        context,
      ),
    ],
    keys: cells.map(({ key }) => key),
    rows: cells.map(({ chain, stage, balance }) => ({
      chain: context.text(chain.name),
      stage: columnName(stage, context),
      ...balanceCells(balance, context),
    })),
  };
}

/** Every segment of every chain. */
export function chainOverviewTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  const cells = overviewCells(model, context);
  return {
    columns: [
      { key: 'chain', title: words.chain },
      { key: 'segment', title: words.segment },
      { key: 'stage', title: words.stage },
      ...balanceColumns(
        periodText(model, context),
        cells.map(({ balance }) => balance),
        context,
      ),
    ],
    keys: cells.map(({ key }) => key),
    rows: cells.map(({ chain, name, stage, balance }) => ({
      chain: context.text(chain.name),
      segment: name,
      stage: columnName(stage, context),
      ...balanceCells(balance, context),
    })),
  };
}
