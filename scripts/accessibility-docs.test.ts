import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCS = 'docs/accessibility';
const documents = readdirSync(DOCS).filter((name) => /^(?:conformance|chartability)/.test(name));

/** Every test that a document names, with the file it is said to be in. */
const namedIn = (text: string): [file: string, test: string][] =>
  [...text.matchAll(/`([\w./-]+\.ts)` › “([^”]+)”/g)].map(([, file, test]) => [`src/${file}`, test!]);

describe('what is claimed of accessibility', () => {
  it.each(documents)('%s names tests that are there', (name) => {
    const named = namedIn(readFileSync(`${DOCS}/${name}`, 'utf8'));
    expect(named.length).toBeGreaterThan(10);
    for (const [file, test] of named)
      expect([file, test, readFileSync(file, 'utf8').includes(test)]).toEqual([file, test, true]);
  });

  it.each(documents)('%s shows a test for each line that claims something', (name) => {
    const lines = readFileSync(`${DOCS}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => /^\| [^-|]/.test(line) && !/^\| (?:WCAG 2\.2|heuristic|要求) /.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(14);
    expect(lines.filter((line) => namedIn(line).length === 0 && !/Not applicable|不适用/.test(line))).toEqual([]);
  });

  it('is the same in both languages', () => {
    const verdicts = (name: string) =>
      [...readFileSync(`${DOCS}/${name}`, 'utf8').matchAll(/^\| (\d\.\d+\.\d+) \|(?:[^|]*\|){2} ([^|]+) \|/gm)].map(
        ([, criterion, verdict]) => [criterion, verdict],
      );
    const words: Record<string, string> = {
      Supports: '符合',
      'Partially supports': '部分符合',
      'Not applicable': '不适用',
    };
    const english = verdicts('conformance.en.md');
    expect(english.length).toBeGreaterThan(30);
    expect(verdicts('conformance.zh-CN.md')).toEqual(
      english.map(([criterion, verdict]) => [criterion, words[verdict!]]),
    );
  });
});
