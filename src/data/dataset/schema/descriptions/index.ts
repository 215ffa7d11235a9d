import type { TableName } from '../../tables.js';
import type { TableDescription } from './entry.js';
import { fairs, posts, talent } from './gather.js';
import { challenges, cooperation, platforms, pyramid } from './grow.js';
import { funding, growth, indicators, policies, services } from './keep.js';
import { chains, regions, segments, tiers } from './reference.js';

export type { Sentence } from './entry.js';
export { meta, source } from './reference.js';

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
