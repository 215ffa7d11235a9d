/** The county dataset as it stands in the file, for tests that must not lean on the library. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Row = Record<string, unknown>;
type Table =
  | 'chains'
  | 'segments'
  | 'regions'
  | 'tiers'
  | 'talent'
  | 'cooperation'
  | 'funding'
  | 'pyramid'
  | 'posts'
  | 'fairs'
  | 'challenges'
  | 'platforms'
  | 'policies'
  | 'services'
  | 'growth'
  | 'indicators';

export const readJson = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8'));

const { meta: about, ...rest } = readJson('./data.json') as { meta: Row } & Record<Table, Row[]>;
export const meta: Row = about;
export const tables: Record<Table, Row[]> = rest;

export const ILLUSTRATIVE = '示例数据';
export const SPEECH = '公开讲话';

export const keysOf = (rows: readonly Row[], key: string): Set<unknown> => new Set(rows.map((row) => row[key]));
export const given = (rows: readonly Row[], key: string): Row[] => rows.filter((row) => row[key] !== undefined);
export const nameOf = (value: unknown): string => (value as { 'zh-CN': string })['zh-CN'];
