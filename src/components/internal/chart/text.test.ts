import { describe, expect, it } from 'vitest';
import { fontWidth, textWidth, wordsOf, wrapText } from './text.js';

describe('the words of a text', () => {
  it('keep the names of inherited properties from meaning anything to zrender', () => {
    expect(wordsOf('{a|b}')).toBe('{a|b}');
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString'])
      expect(
        wordsOf(`x ${name}\n${name}`)
          .split(/[ \n]/)
          .some((word) => word in {}),
      ).toBe(false);
    expect(wordsOf('食品 constructors')).toBe('食品 constructors');
    expect(wordsOf(wordsOf('__proto__'))).toBe(wordsOf('__proto__'));
  });
});

describe('textWidth', () => {
  it('takes a Chinese character for as wide as it is high, a Latin one for less', () => {
    expect(textWidth('人才', 12)).toBe(24);
    expect(textWidth('ab', 12)).toBeLessThan(24);
  });
});

describe('wrapText', () => {
  it('begins no line with closing punctuation, ends none with an opening bracket, and keeps figures whole', () => {
    for (let width = 90; width < 240; width += 3)
      for (const line of wrapText('设计1:1*（10—19），不足；supply over 210 (210余名)', width, 12)) {
        expect(line).not.toMatch(/^[），；)]|（$/);
        expect(line.includes('10') && line.includes('（')).toBe(line.includes('（10—19）'));
        expect(line.includes('210余名')).toBe(line.includes('(210'));
      }
  });
});

describe('a no-break space', () => {
  it('keeps a number with the last word of its name', () => {
    for (let width = 60; width < 240; width += 3)
      expect(wrapText('Example Health Food Group:\u00a04', width, 12).at(-1)).not.toBe('4');
  });
});

describe('fontWidth', () => {
  it('goes by the size of the font, and takes bold letters for a little wider', () => {
    expect(fontWidth('人才', 'normal 400 20px sans-serif')).toBe(40);
    expect(fontWidth('人才', 'bold 20px sans-serif')).toBeGreaterThan(40);
    expect(fontWidth('人才')).toBe(24);
  });
});
