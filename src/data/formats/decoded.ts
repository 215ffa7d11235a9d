import { datasetIn, parsedOf } from '../dataset/dataset.js';
import { type Dataset, type Issue, issue, type Locale, type Parsed, translateIssue } from '../dataset/index.js';
import { localeOf } from '../dataset/name.js';
import { checkDataset } from '../dataset/parse.js';
import { type Checked, datasetOf, openTable } from '../dataset/parts.js';
import type { SayPlace } from '../dataset/report.js';
import { finish, type Steps } from '../dataset/steps.js';
import { tableNamed, tableOfHeads } from '../dataset/table-names.js';
import { TABLES } from '../dataset/tables.js';
import type { Sheet } from '../grid/sheet.js';
import type { LedgerOptions, LedgerRead } from '../ledger/read-ledgers.js';

/** What a source holds, before it is read as a dataset. */
export interface Decoded {
  /** The input of `parseDataset`: a document, or the columns of one table where `bare`. */
  readonly input: unknown;
  /** Is it one table that does not say which? */
  readonly bare: boolean;
  /** What a file with one table says of itself, where it does. */
  readonly meta?: unknown;
  /** What is wrong with the source itself. */
  readonly issues: readonly Issue[];
  /** Rows of the one table that could not be used. */
  readonly leftOut: number;
  /** Says where a row stands in the file, where a reader of the file knows it by another name. */
  readonly sayPlace?: SayPlace;
  /** The name of a file of one table, which may say which. */
  readonly file?: string;
  /** The sheets that it is, where it is a ledger. */
  readonly sheets?: readonly Sheet[];
  /** Reads these sheets. */
  readonly read?: (options: LedgerOptions) => Steps<LedgerRead>;
  /** Set where nothing in it can be used; the issues say why. */
  readonly nothing?: true;
}

/** A source that holds nothing usable, and why. */
export const nothingOf = (...issues: readonly Issue[]): Decoded => ({
  input: { meta: null },
  bare: false,
  issues,
  leftOut: 0,
  nothing: true,
});

export interface ParseDecodedOptions {
  /** Which table it is, where it is only one. */
  table?: string;
  locale?: Locale;
}

/** Reads what a source holds as a dataset; never throws. */
export function parseDecoded(decoded: Decoded, options: ParseDecodedOptions = {}): Parsed<Dataset> {
  const known = decoded.read ? undefined : datasetIn(decoded.input);
  if (known) return parsedOf(known);
  return datasetOf(finish(checkDecoded(decoded, options)), openTable);
}

/** Reads what a source holds in steps. */
export function* checkDecoded(decoded: Decoded, { table, locale }: ParseDecodedOptions = {}): Steps<Checked> {
  const said = locale === undefined ? {} : { locale };
  if (decoded.read) {
    const read = yield* decoded.read({ ...said, ...(table === undefined ? {} : { table }) });
    return withIssues(read, decoded.issues, locale);
  }
  const { input, file, bare, sayPlace } = decoded;
  const name = bare ? tableOfHeads(headsIn(input), file ?? '', table) : table;
  const unnamed = bare && name === undefined;
  const checked = yield* unnamed
    ? checkDataset({ meta: null }, said)
    : // Named here: a table whose columns are called like tables (a column 产业链) would pass for a document.
      checkDataset(
        bare ? { meta: decoded.meta ?? null, [name!]: input } : input,
        { ...said, ...(name === undefined ? {} : { table: name }) },
        sayPlace,
      );
  const known = bare && name !== undefined ? tableNamed(name) : undefined;
  const given = known && table !== undefined ? tableNamed(table) : undefined;
  const own = [...decoded.issues];
  if (unnamed) own.push(issue('needs-table-name', 'data', null));
  if (known && given && given !== known)
    own.push(issue('other-table', file ?? 'data', table, { name: TABLES[known].title, given: TABLES[given].title }));
  const all = withIssues(checked, own, locale);
  if (known === undefined || decoded.leftOut === 0) return all;
  const leftOut = { ...all.parts.leftOut, [known]: (all.parts.leftOut[known] ?? 0) + decoded.leftOut };
  return { ...all, parts: { ...all.parts, leftOut } };
}

const headsIn = (columns: unknown): string[] =>
  typeof columns === 'object' && columns !== null && !Array.isArray(columns) ? Object.keys(columns) : [];

/** What was checked with the issues of its source, in its language. */
function withIssues(checked: Checked, own: readonly Issue[], locale: Locale | undefined): Checked {
  if (own.length === 0) return checked;
  const language = locale ?? localeOf(checked.parts.meta.locale);
  return { ...checked, issues: [...own.map((one) => translateIssue(one, language)), ...checked.issues] };
}
