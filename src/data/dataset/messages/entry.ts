/**
 * A message: severity, the sentence in Chinese and English (what, and how to mend it), and what was expected in both.
 * `{word}` stands for a part of the sentence; the path is put in front.
 */
export type Entry = readonly [
  severity: 'error' | 'warning',
  zh: string,
  en: string,
  zhExpected: string,
  enExpected: string,
];
