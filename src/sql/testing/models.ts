import {
  buildChainMap,
  buildCooperationModes,
  buildCooperationNetwork,
  buildFundingLeverage,
  buildRegionMap,
  buildTalentPyramid,
  type Dataset,
  type Selection,
} from '../../data/index.js';
import { otherPeriods } from '../../data/views/other-periods.js';

/** A model as JSON: every figure to its last digit, its wording and the rows behind it; open ends have a name. */
export const toJson = (model: unknown): string =>
  JSON.stringify(
    model,
    (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value),
    1,
  );

/** Parties and links name each other: each is told by what it is. */
function network(dataset: Dataset, selection: Selection): unknown {
  const { lanes, links, drawn, ...rest } = buildCooperationNetwork(dataset, selection);
  const link = ({ key, count, rows }: (typeof links)[number]) => ({ key, count, rows });
  const party = ({ links: own, ...all }: (typeof lanes)['university'][number]) => ({
    ...all,
    rows: all.rows,
    links: own.map(link),
  });
  return {
    ...rest,
    lanes: Object.values(lanes).map((own) => own.map(party)),
    links: links.map(link),
    drawn: drawn.links.map(({ key }) => key),
  };
}

/** Every view of the tables that stay with the engine. */
export const MODELS: Readonly<Record<string, (dataset: Dataset, selection: Selection) => unknown>> = {
  chainMap: (dataset, selection) => buildChainMap(dataset, selection),
  regionMap: (dataset, selection) => buildRegionMap(dataset, selection),
  pyramid: (dataset, selection) => buildTalentPyramid(dataset, selection),
  fundingByPeriod: (dataset, selection) => buildFundingLeverage(dataset, selection),
  fundingByProgramme: (dataset, selection) => buildFundingLeverage(dataset, { ...selection, groupBy: 'programme' }),
  fundingByChain: (dataset, selection) => buildFundingLeverage(dataset, { ...selection, groupBy: 'chain' }),
  modesByForm: (dataset, selection) => buildCooperationModes(dataset, selection),
  modesByPeriod: (dataset, selection) => buildCooperationModes(dataset, { ...selection, groupBy: 'period' }),
  network,
  otherPeriods: (dataset, selection) =>
    (['talent', 'pyramid', 'funding', 'cooperation'] as const).map((name) => otherPeriods(dataset, name, selection)),
};
