import type { TABLES, TableName } from '../../tables.js';

/** One sentence in Chinese and English, without a full stop. */
export type Sentence = readonly [zh: string, en: string];

/** What a table is, and what each of its columns says. `source` is the same everywhere. */
export type TableDescription<K extends TableName> = {
  readonly about: Sentence;
  readonly fields: { readonly [C in Exclude<keyof (typeof TABLES)[K]['fields'], 'source'>]: Sentence };
};
