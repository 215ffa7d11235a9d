import { type Dataset, parsedOf } from '../data/dataset/dataset.js';
import { namesIn } from '../data/dataset/parts.js';
import type { Catalogue } from '../data/remote/catalogue.js';

/** What is to be known of a dataset without its rows: what it says of itself, and what the load has found. */
export function catalogueOf(
  dataset: Dataset,
  found: Pick<Catalogue, 'version' | 'leftOut' | 'whole' | 'records' | 'issues'>,
): Catalogue {
  const { meta, chains, segments, regions, tiers } = dataset;
  const names = [...namesIn(parsedOf(dataset).value)].map(([column, names]) => [column, [...names]] as const);
  return { meta, chains, segments, regions, tiers, names, ...found };
}
