import { type ChainMap, STAGES, type TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataColumn, DataTable } from '../internal/data/data-table.js';
import { chainWords, stageName } from './chain-map.words.js';

/** The key of a chain's stage. */
export const cellKey = (chain: string, stage: string): string => `${chain}/${stage}`;

function balanceColumns(context: ViewContext): DataColumn[] {
  const words = chainWords(context);
  const unit = context.messages.persons;
  return [
    { key: 'demand', title: words.demand, unit },
    { key: 'supply', title: words.supply, unit },
    { key: 'shortage', title: words.shortage, unit },
    { key: 'rate', title: words.rate, unit: '%', decimals: 1 },
    { key: 'level', title: words.level },
    { key: 'introduced', title: words.introduced, unit },
  ];
}

const balanceCells = (balance: TalentBalance, context: ViewContext): Record<string, DataCell> => ({
  demand: balance.demand,
  supply: balance.supply,
  shortage: balance.shortage,
  rate: balance.rate,
  level: context.messages.shortage[balance.level],
  introduced: balance.introduced,
});

/** Every segment of the selected chain, with those that are not registered last. */
export function chainMapTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  const nameOf = (key: string, name: ChainMap['unplaced'][number]['name']) =>
    key === '' ? context.messages.unnamed : context.text(name);
  return {
    columns: [
      { key: 'segment', title: words.segment },
      { key: 'stage', title: words.stage },
      ...balanceColumns(context),
    ],
    keys: [...model.segments, ...model.unplaced].map(({ key }) => key),
    rows: [
      ...model.segments.map((segment) => ({
        segment: context.text(segment.name),
        stage: stageName(segment.stage, context),
        ...balanceCells(segment, context),
      })),
      ...model.unplaced.map((talent) => ({
        segment: nameOf(talent.key, talent.name),
        ...balanceCells(talent, context),
      })),
    ],
  };
}

/** Every chain by stage. */
export function chainMatrixTable(model: ChainMap, context: ViewContext): DataTable {
  const words = chainWords(context);
  const cells = model.chains.flatMap((chain) =>
    STAGES.flatMap((stage) => {
      const balance = chain.stages[stage];
      return balance ? [{ chain, stage, balance }] : [];
    }),
  );
  return {
    columns: [{ key: 'chain', title: words.chain }, { key: 'stage', title: words.stage }, ...balanceColumns(context)],
    keys: cells.map(({ chain, stage }) => cellKey(chain.key, stage)),
    rows: cells.map(({ chain, stage, balance }) => ({
      chain: context.text(chain.name),
      stage: stageName(stage, context),
      ...balanceCells(balance, context),
    })),
  };
}
