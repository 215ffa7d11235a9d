import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../issues.js';
import { cellMessages } from './cells.js';
import { checkMessages } from './checks.js';
import { disclosureMessages } from './disclosure.js';
import { documentMessages } from './document.js';
import { ledgerMessages, ledgerNotes } from './ledger.js';
import { sourceMessages } from './sources.js';

const parts = [sourceMessages, documentMessages, cellMessages, checkMessages, ledgerMessages, disclosureMessages];
const sentences: [string, string][] = [
  ...Object.entries(MESSAGES).flatMap(([code, [, zh, , expected]]): [string, string][] => [
    [code, zh],
    [code, expected],
  ]),
  ...Object.entries(ledgerNotes).map(([code, [zh]]): [string, string] => [code, zh]),
];
/** The sentences in which something stands, code and examples within quotes apart. */
const holding = (pattern: RegExp) =>
  sentences.filter(([, text]) => pattern.test(text.replace(/<[^>]*>|\{ "[^}]*\}?[^}]*\}|\("[^)]*\)/g, '')));

describe('the catalogue of messages', () => {
  it('has one home for each code', () => {
    expect(Object.keys(MESSAGES)).toHaveLength(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
  });

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
