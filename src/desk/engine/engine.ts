/**
 * What the desk does with files, without a page: the reader, the comparison, disclosure control and the template of the
 * command, kept together so that it can run in a worker as well as on the page.
 */
import type { Dataset } from '../../data/dataset/dataset.js';
import { noteOf, translateIssue } from '../../data/dataset/issues.js';
import { textOf } from '../../data/dataset/name.js';
import { datasetOf, openTable } from '../../data/dataset/parts.js';
import { TABLES, type TableName } from '../../data/dataset/tables.js';
import { diffDatasets } from '../../data/diff/diff.js';
import { type ToldDifference, tellDifference } from '../../data/diff/told.js';
import { type Suppressed, suppressSteps } from '../../data/disclosure/suppress.js';
import { decodeTables } from '../../data/formats/decode.js';
import { paced, paceOf } from '../../data/grid/pace.js';
import { languageOf } from '../../data/language.js';
import type { LedgerRead } from '../../data/ledger/read-ledgers.js';
import { isMeasure, SHAPES } from '../../data/ledger/shape.js';
import type { TakenSheet } from '../../data/ledger/taken.js';
import { documentText } from '../../data/prepare/document-text.js';
import { gathered, type Inputs, inputsOf, readInputs, sheetsRead } from '../../data/prepare/gather.js';
import { MappingError, readMapping } from '../../data/prepare/mapping.js';
import { writeLedger } from '../../data/prepare/write-ledger.js';
import { deskWords } from '../../locales/desk.js';
import { differenceWords } from '../../locales/difference.js';
import { annotatedLedger } from './annotated.js';
import type { Engine, Problem, ReadAnswer, Refused, Watch } from './answers.js';
import { changesText, firstLines } from './changes.js';
import { fixOf } from './fixes.js';
import { tellHidden } from './hide.js';
import { inOrder, placed, type Shown } from './places.js';
import { readingOf, rowsOf, sheetsOfDocument } from './sheets.js';

/** What was read last. */
interface Held {
  read: LedgerRead;
  shown: readonly Shown[];
  taken: ReadonlyMap<Shown, TakenSheet>;
  dataset: Dataset;
  text: string;
}

const titleOf = (table: string, locale: string): string => textOf(TABLES[table as TableName].title, locale);

export function makeEngine(): Engine {
  const files = new Map<string, Inputs>();
  let held: Held | undefined;
  let before: Dataset | undefined;
  let hidden: { threshold: number; suppressed: Suppressed } | undefined;

  async function decode(name: string, bytes: ArrayBuffer, locale: string, watch: Watch): Promise<Inputs | Refused> {
    const decoded = await decodeTables(bytes, { ...watch, name, sheets: true });
    const [problem] = decoded.issues;
    if (decoded.nothing && problem) return { refused: translateIssue(problem, locale).message };
    return inputsOf(decoded, name);
  }

  const compared = (locale: string): ToldDifference | undefined =>
    held && before && tellDifference(diffDatasets(before, held.dataset), languageOf(locale), differenceWords(locale));

  const say = ({ read, shown, taken, dataset, text }: Held, locale: string): ReadAnswer => {
    const said = [
      ...read.issues.map((one) => translateIssue(one, locale)),
      ...read.notes.map(({ code, path, found, params }) => noteOf(code, path, found, params, locale)),
    ];
    const mendable = (one: (typeof said)[number], problem: Problem): Problem => {
      const fix = fixOf(one, problem, shown, taken, read.document);
      return fix ? { ...problem, fix } : problem;
    };
    const { title, asOf } = dataset.meta;
    return {
      sheets: shown.map((one) => readingOf(one, taken.get(one))),
      problems: inOrder(said.map((one) => mendable(one, placed(one, shown)))),
      rows: Object.entries(read.rows).map(([table, count]) => ({ table, title: titleOf(table, locale), count })),
      title: title === undefined ? '' : textOf(title, locale),
      asOf: asOf ?? '',
      text,
    };
  };

  return {
    catalogue: async (locale) =>
      SHAPES.map(({ name, title, columns }) => ({
        name,
        title: textOf(title, locale),
        columns: columns.map((column) => ({
          name: column.name,
          title: textOf(column.title, locale),
          isFigure: isMeasure(column),
        })),
      })),

    template: (tables, locale) => writeLedger({ locale, ...(tables.length > 0 ? { tables } : {}) }),

    async add(name, bytes, locale, watch = {}) {
      const inputs = await decode(name, bytes, locale, watch);
      if ('refused' in inputs) return inputs;
      files.set(name, inputs);
      return undefined;
    },

    async remove(name) {
      files.delete(name);
    },

    async mapping(name, bytes, locale) {
      const decoded = await decodeTables(bytes, { name, format: 'json' });
      const [problem] = decoded.issues;
      if (problem) return { refused: translateIssue(problem, locale).message };
      try {
        return { map: readMapping(decoded.input) };
      } catch (error) {
        if (!(error instanceof MappingError)) throw error;
        return { refused: translateIssue(error.issue, locale).message };
      }
    },

    async read(map, locale, watch = {}) {
      held = undefined;
      hidden = undefined;
      const inputs = gathered([...files.values()]);
      if (!inputs) return { refused: deskWords(locale).oneDataset };
      const given = Object.keys(map).length > 0 ? { map } : {};
      const sheets = sheetsRead(inputs, given);
      const told: TakenSheet[] = [];
      const steps = readInputs(inputs, { locale, ...given, taken: (one) => told.push(one) });
      const read = await paced(steps, paceOf(watch.signal, watch.onProgress));
      const shown: Shown[] = sheets.length > 0 ? sheets.map((sheet) => ({ sheet })) : sheetsOfDocument(read.document);
      const taken = new Map(
        shown.flatMap((one) => {
          const found = told.find(({ sheet }) => sheet === one.sheet);
          return found ? [[one, found] as const] : [];
        }),
      );
      const dataset = datasetOf(read, openTable).value;
      held = { read, shown, taken, dataset, text: documentText(read.document) };
      return say(held, locale);
    },

    again: async (locale) => held && say(held, locale),

    async rows(sheet, from, to) {
      const one = held?.shown[sheet];
      return one ? rowsOf(one, held!.taken.get(one), from, to) : [];
    },

    async previous(name, bytes, map, locale, watch = {}) {
      before = undefined;
      if (!bytes) return undefined;
      const inputs = await decode(name, bytes, locale, watch);
      if ('refused' in inputs) return inputs;
      const given = inputs.document === undefined && Object.keys(map).length > 0 ? { map } : {};
      const read = await paced(readInputs(inputs, { locale, ...given }), paceOf(watch.signal, watch.onProgress));
      before = datasetOf(read, openTable).value;
      return undefined;
    },

    async compare(locale) {
      const told = compared(locale);
      return told && firstLines(told);
    },

    changes: async (locale) => changesText(compared(locale)?.lines ?? [], locale),

    async hide(threshold, locale, watch = {}) {
      if (!held) return undefined;
      if (hidden?.threshold !== threshold) {
        hidden = undefined;
        const pace = paceOf(watch.signal, watch.onProgress);
        hidden = { threshold, suppressed: await paced(suppressSteps(held.read.document, { threshold }), pace) };
      }
      return tellHidden(held.dataset, hidden.suppressed, threshold, locale);
    },

    annotated: async (locale) =>
      annotatedLedger(
        (held?.shown ?? []).map(({ sheet }) => sheet),
        held ? say(held, locale).problems : [],
      ),

    ledger: (isPublic, locale) =>
      writeLedger({ locale, data: (isPublic ? hidden?.suppressed.value : held?.read.document) ?? {} }),
  };
}
