import { CURRENCIES } from '../quantity/currencies.js';
import { cellReader, effectOf } from './cells.js';
import type { Meta } from './dataset.js';
import { dayOfMoment } from './dates.js';
import { infoOf } from './fields.js';
import { headFinder } from './heads.js';
import { clip } from './issues.js';
import type { LocalizedName } from './name.js';
import { lastDayOf } from './period.js';
import { isObject } from './raw-table.js';
import type { Report } from './report.js';
import { META_TITLE, metaFields } from './tables.js';

const CNY = 'CNY';

/** The ISO 4217 code of a currency named by code or by word: eur, 人民币, 欧元. */
function currencyOf(cell: unknown, path: string, report: Report): string {
  if (cell === undefined) return CNY;
  const word = String(cell).trim();
  if (/^[A-Za-z]{3}$/.test(word)) return word.toUpperCase();
  const known = CURRENCIES.find(({ zh, also }) => zh === word || also.includes(word.toLowerCase()));
  if (!known) report('unknown-currency', path, cell, { used: CNY });
  return known?.code ?? CNY;
}

/** Reads what the dataset says of itself; `null` says that nobody expects it to. */
export function readMeta(input: unknown, path: string, report: Report): Meta {
  if (!isObject(input)) {
    if (input !== null) report('missing-meta', path, input);
    return { currency: CNY };
  }
  const find = headFinder(metaFields);
  const meta: Record<string, unknown> = {};
  for (const head of Object.keys(input)) {
    const field = find(head) as keyof typeof metaFields | undefined;
    if (field === undefined) {
      const known = Object.values(metaFields).map((one) => infoOf(one).title);
      report('unknown-column', `${path}.${clip(head)}`, head, {
        name: clip(head),
        table: META_TITLE,
        hint: { '@': 'known-entries', known },
        known,
      });
      continue;
    }
    let named: LocalizedName | undefined;
    const reader = cellReader(metaFields[field], (_, name) => (named = name), CNY);
    const given = input[head];
    const cell = field === 'asOf' && typeof given === 'string' ? dayOfMoment(given) : given;
    const value = reader.read(cell, (code, params, found = cell) =>
      report(code, `${path}.${field}`, found, { ...params, effect: effectOf(false) }),
    );
    if (value !== undefined) meta[field] = named ?? value;
  }
  const { asOf } = meta as Partial<Meta>;
  if (asOf !== undefined && lastDayOf(asOf) === undefined) report('unreadable-as-of', `${path}.asOf`, asOf);
  if (meta.title === undefined)
    report('missing-value', `${path}.title`, null, {
      name: infoOf(metaFields.title).title,
      effect: { '@': 'no-title' },
    });
  return { ...(meta as Partial<Meta>), currency: currencyOf(meta.currency, `${path}.currency`, report) };
}
