import { causeOf } from '../dataset/json.js';
import { readJson } from '../dataset/json-reader.js';
import type { Phrase } from '../dataset/name.js';
import { isObject } from '../dataset/raw-table.js';
import { within } from '../dataset/refusal.js';
import { finish } from '../dataset/steps.js';
import type { Pace } from '../grid/pace.js';
import { gatherColumns } from './columns.js';
import type { Decoded } from './decoded.js';
import { IssueLog } from './issue-log.js';
import { linePlaces } from './line-places.js';

/** Reads NDJSON: one JSON object, which is one row, a line. Lines that are none are left out and named. */
export async function decodeNdjson(text: string, name: string, pace: Pace): Promise<Decoded> {
  const log = new IssueLog(name);
  const rows = gatherColumns();
  const lines: number[] = [];
  let leftOut = 0;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    within('line', end - at);
    const one = text.slice(at, end).trim();
    line++;
    at = end + 1;
    if (one === '') continue;
    const read = rowOf(one, (name) => log.report('twice-the-key', line, name, { line }));
    if ('row' in read) {
      rows.add(read.row);
      lines.push(line);
    } else {
      leftOut++;
      log.report('not-json-line', line, one, { cause: read.cause });
    }
    if (pace.due()) await pace.turn(at / text.length);
  }
  return { input: rows.columns(), bare: true, issues: log.issues, leftOut, sayPlace: linePlaces(name, lines) };
}

const NO_OBJECT: Phrase = { '@': 'json-no-object' };

/** The object in a line, or why there is none. */
function rowOf(line: string, onTwice: (name: string) => void): { row: Record<string, unknown> } | { cause: Phrase } {
  const read = finish(readJson(line, onTwice));
  if ('cause' in read) return { cause: causeOf(read) };
  return isObject(read.value) ? { row: read.value } : { cause: NO_OBJECT };
}
