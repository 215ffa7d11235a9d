import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parseDataset, TABLE_NAMES } from '../index.js';
import { metaFields, TABLES } from '../tables.js';
import { DESCRIPTIONS, meta, type Sentence } from './descriptions/index.js';
import { datasetSchema } from './json-schema.js';

const schema = datasetSchema();
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(schema);
const errors = (document: unknown): ErrorObject[] => (validate(document) ? [] : (validate.errors ?? []));
const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../examples/${name}`, import.meta.url), 'utf8'));

const title = { title: '示例' };
const right = {
  $schema: './dataset.json',
  meta: { ...title, currency: 'CNY', asOf: '2025-12-31' },
  talent: [{ chain: '体育', period: 2024, supply: 3, demand: '5余人' }],
  fairs: [{ session: '第八届', date: '2024年5月18日', attended: '5000余人', met: null }],
  challenges: [
    {
      id: 1,
      title: '微胶囊技术',
      status: '攻关',
      award: { low: 1e5, high: null, text: '10万元起', status: 'bounded' },
    },
  ],
  platforms: { name: ['甲', '乙'], level: ['省级', 'national'], shared: [true, '否'] },
  indicators: [
    { name: '人才公寓', value: '2112套', unit: '套', series: { '2023': 1800, '2024': '2000余套' }, direction: 'up' },
    { name: '人才总量', value: 300, featured: 1 },
    { name: '博士后', value: 20, 重点: '2' },
    { name: '院士', value: 2, featured: null },
  ],
};

describe('the published schema', () => {
  it.each(['county/data.json', 'research-projects/data.json'])('accepts examples/%s', (name) => {
    expect(errors(example(name))).toEqual([]);
  });

  it('accepts rows and columns, wordings and quantities, Chinese tables, heads and words', () => {
    expect(errors(right)).toEqual([]);
    expect(
      errors({
        meta: { 标题: '示例', 币种: 'CNY' },
        人才供需: [{ 产业链: '体育', 供给人数: 3, 需求: '5余人' }],
        人才编制: { 年度: [2024], 核定编制数: [50], 占编: ['32人'] },
        环节: [{ 产业链: '体育', 编号: 's', 名称: '研发', 上中下游: '上游', 强弱: '弱链' }],
      }),
    ).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a table that nobody knows', { ...right, talents: [] }],
    ['a table that is none', { ...right, talent: 'many' }],
    ['a row that is none', { ...right, talent: [7] }],
    ['a column that nobody knows', { ...right, talent: [{ chain: 'c', suply: 3 }] }],
    ['a row without what is required', { ...right, talent: [{ supply: 3 }] }],
    ['columns without what is required', { ...right, platforms: { name: ['甲'] } }],
    ['a word that is not of the list', { ...right, challenges: [{ id: 1, title: 'a', status: 'done' }] }],
    ['a headcount below zero', { ...right, talent: [{ chain: 'c', supply: -3 }] }],
    ['a figure that is a list', { ...right, talent: [{ chain: 'c', supply: [3] }] }],
    ['a quantity without a status', { ...right, talent: [{ chain: 'c', supply: { low: 1, high: 2, text: '' } }] }],
    [
      'a quantity of an unknown status',
      { ...right, talent: [{ chain: 'c', supply: { low: 1, high: 2, text: '', status: 'sure' } }] },
    ],
    ['a month that no year has', { ...right, fairs: [{ session: 'a', date: '2024-13-01' }] }],
    ['yes and no in other words', { ...right, platforms: [{ name: 'a', level: '省级', shared: 'perhaps' }] }],
    ['a rank of nought', { ...right, indicators: [{ name: 'a', value: 1, featured: 0 }] }],
    ['a rank that is a word', { ...right, indicators: [{ name: 'a', value: 1, 重点: '是' }] }],
    ['a meta without a title', { meta: { source: '某局' } }],
    ['a required cell that is null', { ...right, talent: [{ chain: null }] }],
  ])('rejects %s', (_, document) => {
    expect(errors(document).length).toBeGreaterThan(0);
  });

  it('says no less and no more than parseDataset where it accepts: no error there', () => {
    expect(parseDataset(right).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('explains every table and column in both languages', () => {
    const { $defs } = schema as { $defs: Record<string, { title?: string; description?: string }> };
    const explained = Object.entries($defs).filter(([name]) => !name.endsWith('.row'));
    expect(explained.length).toBeGreaterThan(TABLE_NAMES.length * 5);
    for (const [, { title, description }] of explained) {
      expect(title).toMatch(/\p{Script=Han}.* [A-Z]/u);
      expect(description).toMatch(/\p{Script=Han}.*；[a-z]/u);
    }
  });
});

describe('descriptions', () => {
  const sentences = (name: string, fields: object, told: Readonly<Record<string, Sentence>>) =>
    Object.keys(fields)
      .filter((column) => column !== 'source' || name === 'meta')
      .map((column): [string, Sentence | undefined] => [`${name}.${column}`, told[column]]);

  it('stand for every column of every table, once', () => {
    const all = [
      ...sentences('meta', metaFields, meta.fields),
      ...TABLE_NAMES.flatMap((name) => sentences(name, TABLES[name].fields, DESCRIPTIONS[name].fields)),
    ];
    for (const [column, sentence] of all) {
      expect(sentence, column).toBeDefined();
      expect(sentence![0], column).toMatch(/\p{Script=Han}.*[^。；]$/u);
      expect(sentence![1], column).toMatch(/^[a-z0-9“][^；]*[^.]$/);
    }
    for (const name of TABLE_NAMES)
      expect(Object.keys(DESCRIPTIONS[name].fields)).toEqual(
        Object.keys(TABLES[name].fields).filter((column) => column !== 'source'),
      );
  });

  it('are no part of what a page loads', async () => {
    const { metafile } = await build({
      entryPoints: ['src/data/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('dataset/schema/'))).toEqual([]);
  });
});
