import type * as v from 'valibot';
import { FIGURES, infoOf, type Titles } from './fields.js';
import { fairs, posts, talent } from './tables/gather.js';
import { challenges, cooperation, platforms, pyramid } from './tables/grow.js';
import { funding, growth, indicators, policies, services } from './tables/keep.js';
import { chains, META_TITLE, metaFields, regions, segments, tiers } from './tables/reference.js';

export { META_TITLE, metaFields, STAGES, type Stage } from './tables/reference.js';

/** Every table's fields, described once: types, checks, heads and the published schema come from here. */
export const TABLES = {
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
} as const satisfies Record<string, { title: Titles; fields: Record<string, v.GenericSchema> }>;

// Each is named after where it is first used.
for (const [name, { title, fields }] of Object.entries({
  ...TABLES,
  meta: { title: META_TITLE, fields: metaFields },
})) {
  title.of ||= name;
  for (const [column, field] of Object.entries(fields)) {
    const info = infoOf(field);
    info.title.of ||= `${name}.${column}`;
    for (const [word, titled] of Object.entries(info.words ?? {})) titled.of ||= `${info.title.of}.${word}`;
  }
}

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES: readonly TableName[] = Object.keys(TABLES) as TableName[];

/** The description of a table's column, or undefined where it has none of that name. */
export const fieldOf = (table: TableName, column: string): v.GenericSchema | undefined =>
  Object.prototype.hasOwnProperty.call(TABLES[table].fields, column)
    ? (TABLES[table].fields as Record<string, v.GenericSchema>)[column]
    : undefined;

/** Do the cells of a table's column hold single figures? */
export function isFigure(table: TableName, column: string): boolean {
  const field = fieldOf(table, column);
  return field !== undefined && FIGURES.has(infoOf(field).role);
}

type RowOf<F> = F extends v.ObjectEntries ? v.InferInput<v.ObjectSchema<F, undefined>> : never;
/** A row of a table as an author writes it. */
export type Row<K extends TableName> = RowOf<(typeof TABLES)[K]['fields']>;
/** A table as an author writes it: an array of rows, or an object of columns. */
export type TableInput<K extends TableName> =
  | readonly Row<K>[]
  | { readonly [C in keyof Row<K>]?: readonly Row<K>[C][] };

export type ChainRecord = Row<'chains'>;
export type SegmentRecord = Row<'segments'>;
export type RegionRecord = Row<'regions'>;
export type TierRecord = Row<'tiers'>;
export type TalentRecord = Row<'talent'>;
export type CooperationRecord = Row<'cooperation'>;
export type FundingRecord = Row<'funding'>;
export type PyramidRecord = Row<'pyramid'>;
export type PostRecord = Row<'posts'>;
export type FairRecord = Row<'fairs'>;
export type ChallengeRecord = Row<'challenges'>;
export type PlatformRecord = Row<'platforms'>;
export type PolicyRecord = Row<'policies'>;
export type ServiceRecord = Row<'services'>;
export type GrowthRecord = Row<'growth'>;
export type IndicatorRecord = Row<'indicators'>;
export type MetaRecord = v.InferInput<v.ObjectSchema<typeof metaFields, undefined>>;

/** A dataset document as an author writes it. */
export type DatasetInput = { readonly meta?: MetaRecord } & { readonly [K in TableName]?: TableInput<K> };
