import { clip } from '../dataset/issues.js';
import type { SayPlace } from '../dataset/report.js';

/** Says where rows stand in a text: by line, from 1, and by the head of the column. */
export const linePlaces =
  (name: string, lines: readonly number[]): SayPlace =>
  (where) => {
    if (typeof where === 'string') return undefined;
    const { row, head } = where;
    return {
      place: { '@': 'in-text', file: name, line: lines[row]!, head: head && clip(head) },
    };
  };
