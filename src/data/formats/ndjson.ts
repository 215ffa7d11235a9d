import { jsonFault, sayFault } from '../dataset/json.js';
import type { Phrase, Said } from '../dataset/name.js';
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
    const one = text.slice(at, end).trim();
    line++;
    at = end + 1;
    if (one === '') continue;
    const read = rowOf(one);
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
function rowOf(line: string): { row: Record<string, unknown> } | { cause: Said } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { row: value as Record<string, unknown> };
    return { cause: NO_OBJECT };
  } catch {
    const fault = jsonFault(line);
    return { cause: fault ? sayFault(line, fault).params.cause! : NO_OBJECT };
  }
}
