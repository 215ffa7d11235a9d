import { describe, expect, it } from 'vitest';
import { issues, notes } from './zh-CN/issues.js';

const sentences: [string, string][] = [
  ...Object.entries(issues).flatMap(([code, texts]) => texts.map((text): [string, string] => [code, text])),
  ...Object.entries(notes),
];
/** The sentences in which something stands, code and examples within quotes apart. */
const holding = (pattern: RegExp) =>
  sentences.filter(([, text]) => pattern.test(text.replace(/<[^>]*>|\{ "[^}]*\}?[^}]*\}|\("[^)]*\)/g, '')));

describe('the catalogue of messages', () => {
  it('has no blank before or behind a Chinese quotation, nor at what is quoted', () => {
    expect(holding(/ “|” |[\u4e00-\u9fff，。：；、] \{found\}|\{found\} [\u4e00-\u9fff]/)).toEqual([]);
  });

  it('has no half-width marks among Chinese', () => {
    expect(holding(/[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/)).toEqual([]);
  });

  it('parts figures from the Chinese on both sides, or on neither', () => {
    const figures =
      /[\u4e00-\u9fff]\{(?:count|least|most|cells|heads|whole|parts|length|longest)\} |[\u4e00-\u9fff] \{(?:count|least|most|cells|heads|whole|parts|length|longest)\}[\u4e00-\u9fff]/;
    expect(holding(figures)).toEqual([]);
  });
});
