import type { TableName } from '../../tables.js';
import type { Sentence, TableDescription } from './entry.js';
import { fairs, posts, talent } from './gather.js';
import { challenges, cooperation, platforms, pyramid } from './grow.js';
import { funding, growth, indicators, policies, services } from './keep.js';
import { chains, meta, regions, segments, source, tiers } from './reference.js';

export type { Sentence } from './entry.js';
export { meta } from './reference.js';

/** What every table and column is, in one sentence a language. Kept apart from the fields: no page needs it. */
export const DESCRIPTIONS: { readonly [K in TableName]: TableDescription<K> } = {
  chains,
  segments,
  regions,
  tiers,
  talent,
  cooperation,
  funding,
  pyramid,
  posts,
  fairs,
  challenges,
  platforms,
  policies,
  services,
  growth,
  indicators,
};

/** What a column of a table, or an entry of `meta`, says. */
export const aboutColumn = (table: TableName | 'meta', column: string): Sentence =>
  table !== 'meta' && column === 'source'
    ? source
    : ((table === 'meta' ? meta : DESCRIPTIONS[table]).fields as Record<string, Sentence>)[column]!;
