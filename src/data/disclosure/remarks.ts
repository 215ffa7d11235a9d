import type { Dataset } from '../dataset/dataset.js';
import { infoOf } from '../dataset/fields.js';
import type { Issue } from '../dataset/issues.js';
import { isList, localeOf, type Phrase, type Said } from '../dataset/name.js';
import { issueLog, type Place } from '../dataset/report.js';
import { fieldOf, TABLES, type TableName } from '../dataset/tables.js';
import { parseQuantity } from '../quantity/index.js';
import { isObject } from './document.js';
import { isSmall } from './small.js';
import type { UnsafeTotal } from './suppress.js';

/** Of the known figures of people in a table: how many there are, how many were hidden for being small and to protect those. */
export interface Tally {
  of: number;
  primary: number;
  complementary: number;
}

const titleOf = (table: TableName, column: string) => infoOf(fieldOf(table, column)!).title;

/** A number of people within a text: 3人, 不足5名, 两位; no ordinal (第一位) and no 人民, 人才. */
const PEOPLE_IN_TEXT =
  /(?:^|[^第\d.])((?:不足|不到|近|约)?(?:\d+|[一二两三四五六七八九十几数]{1,3})[余多来]?(?:[人名位](?![民才口均数字单置])| (?:people|persons?)\b))/g;

const textsOf = (cell: unknown): string[] => {
  if (typeof cell === 'string') return [cell];
  return isList(cell) ? cell.flatMap(textsOf) : isObject(cell) ? Object.values(cell).flatMap(textsOf) : [];
};

export type Remarks = ReturnType<typeof remarksOn>;

/** Collects what the publisher has to know beside the document. */
export function remarksOn(dataset: Dataset, threshold: number) {
  const { report, issues } = issueLog();
  const whereOf = ({ table, where }: UnsafeTotal): Said => {
    const parts = Object.entries(where).map(([column, key]): Phrase => {
      const name: Said = key === '' ? { '@': 'not-stated' } : dataset.nameOf(column, key, where.chain);
      return { '@': 'named-part', title: titleOf(table, column), name };
    });
    return parts.length > 0 ? parts : { '@': 'all-rows' };
  };
  return {
    /** Tells small numbers of people in a text, which stays as it is. */
    text(cell: unknown, place: Place): void {
      for (const text of textsOf(cell))
        for (const [, count = ''] of text.matchAll(PEOPLE_IN_TEXT))
          if (isSmall(parseQuantity(count), threshold)) report('people-in-text', place, text, { count, threshold });
    },
    unsaid(place: Place, found: unknown, table: TableName, column: string): void {
      report('perhaps-people', place, found, { name: titleOf(table, column), threshold });
    },
    rate: (place: Place, found: unknown): void => report('rate-of-hidden', place, found),
    hidden(path: string, table: TableName, { of, primary, complementary }: Tally): void {
      const share = Math.round((100 * (primary + complementary)) / of);
      const params = { place: TABLES[table].title, of, primary, complementary, share };
      report(share > 50 ? 'most-is-hidden' : 'figures-hidden', path, null, params);
    },
    unsafe(path: string, total: UnsafeTotal): void {
      const name = titleOf(total.table, total.measure);
      const params = { place: TABLES[total.table].title, name, where: whereOf(total) };
      report('unsafe-total', `${path}.${total.measure}`, null, params);
    },
    issues: (): Issue[] => issues(localeOf(dataset.meta.locale)),
  };
}
