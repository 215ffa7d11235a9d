import type { Issue } from '../dataset/index.js';
import { issueOf } from '../dataset/refusal.js';
import { decodeTables } from '../formats/index.js';
import { textSheet } from '../grid/csv.js';
import type { Sheet } from '../grid/sheet.js';

/** A file that can't be read at all; `issue` says why. */
export class UnreadableFile extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** The sheets of a file: of an .xlsx workbook, or the one of a CSV or TSV text. @throws UnreadableFile */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const { sheets, issues } = await decodeTables(bytes, { name, sheets: true });
  const [problem] = issues;
  if (problem?.severity === 'error' || !sheets) throw new UnreadableFile(problem!);
  return [...sheets];
}

/** A CSV or TSV text as a sheet; the delimiter is found by itself. @throws UnreadableFile */
export function readTextSheet(text: string, name: string): Sheet {
  try {
    return textSheet(text, name);
  } catch (error) {
    throw new UnreadableFile(issueOf(error, name));
  }
}
