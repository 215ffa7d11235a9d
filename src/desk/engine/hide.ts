import type { Dataset } from '../../data/dataset/dataset.js';
import { translateIssue } from '../../data/dataset/issues.js';
import { textOf } from '../../data/dataset/name.js';
import { parseDataset } from '../../data/dataset/parse.js';
import { TABLES, type TableName } from '../../data/dataset/tables.js';
import { diffDatasets } from '../../data/diff/diff.js';
import { type ToldLine, tellDifference } from '../../data/diff/told.js';
import { isSmall } from '../../data/disclosure/small.js';
import type { Suppressed } from '../../data/disclosure/suppress.js';
import { languageOf } from '../../data/language.js';
import { documentText } from '../../data/prepare/document-text.js';
import { differenceWords } from '../../locales/difference.js';
import { type HideAnswer, MOST_SENT, type Why } from './answers.js';
import { saidOtherwise } from './headlines.js';

/** Says what was hidden, which figures for being small and which with them, and what became of the totals. */
export function tellHidden(
  dataset: Dataset,
  { value, suppressed, unsafeTotals, issues = [] }: Suppressed,
  threshold: number,
  locale: string,
): HideAnswer {
  const published = parseDataset(value).value;
  const difference = diffDatasets(dataset, published);
  const told = tellDifference(difference, languageOf(locale), differenceWords(locale));
  // The lines of figures come in the order of the figures.
  const whys = difference.tables.flatMap(({ changed }) =>
    changed.flatMap(({ figures }) =>
      figures.map(({ before }): Why => (isSmall(before, threshold) ? 'small' : 'secondary')),
    ),
  );
  let at = 0;
  const figures = told.lines.flatMap((line): (ToldLine & { why: Why })[] => {
    if (line.kind !== 'figure') return [];
    const why = whys[at++]!;
    return line.change === 'withheld' ? [{ ...line, why }] : [];
  });
  return {
    counts: (Object.entries(suppressed) as [TableName, { primary: number; complementary: number }][]).map(
      ([table, count]) => ({ table, title: textOf(TABLES[table].title, locale), ...count }),
    ),
    count: figures.length,
    figures: figures.slice(0, MOST_SENT),
    headlines: saidOtherwise(dataset, published, locale),
    totals: told.lines.filter(({ kind }) => kind === 'total'),
    remarks: issues.map((one) => translateIssue(one, locale).message),
    unsafe: unsafeTotals.length,
    text: documentText(value),
  };
}
