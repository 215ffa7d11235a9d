import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { FLAGS } from '../cells.js';
import { type FieldInfo, infoOf, isOptional, spellingsOf, type Titles, titles } from '../fields.js';
import { metaFields, TABLE_NAMES, TABLES, type TableName } from '../tables.js';
import { aboutColumn, DESCRIPTIONS, meta, type Sentence } from './descriptions/index.js';

type Json = { readonly [key: string]: unknown };

const STATUSES = ['exact', 'approximate', 'bounded', 'masked', 'missing', 'suppressed', 'provisional'];

const say = (title: Titles, [aboutZh, aboutEn]: Sentence): Json => ({
  title: spellingsOf(title).join(' '),
  description: `${aboutZh}；${aboutEn}`,
});

/** A field's shape as Valibot describes it, without what is said beside the shape: that is said in our own way. */
function shapeOf(field: v.GenericSchema): Json {
  const inner = isOptional(field) ? (field as unknown as { wrapped: v.GenericSchema }).wrapped : field;
  const [root] = (inner as unknown as { pipe: [v.GenericSchema] }).pipe;
  const { $schema: _, ...shape } = toJsonSchema(root, { target: 'draft-2020-12' });
  return shape;
}

/** Choices within choices as one list, without repetition. */
function flatten(schema: Json): Json {
  if (!Array.isArray(schema.anyOf)) return schema;
  const choices = (schema.anyOf as Json[]).flatMap((choice) =>
    Object.keys(choice).join() === 'anyOf' ? (choice.anyOf as Json[]) : [choice],
  );
  const known = new Map(choices.map((choice) => [JSON.stringify(choice), choice]));
  return { ...schema, anyOf: [...known.values()] };
}

/** Rewrites every schema in a shape, inner ones first. */
function rewrite(shape: unknown, change: (schema: Json) => Json): unknown {
  if (Array.isArray(shape)) return shape.map((part) => rewrite(part, change));
  if (typeof shape !== 'object' || shape === null) return shape;
  return change(Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, rewrite(part, change)])));
}

const isQuantity = (schema: Json): boolean => {
  const properties = schema.properties as Json | undefined;
  return properties?.low !== undefined && properties.status !== undefined;
};

const EXAMPLES: Partial<Record<FieldInfo['role'], readonly unknown[]>> = {
  flow: [120, '5000余人', '1.2万元', '*'],
  stock: [120, '5000余人', '*'],
  period: ['2024', '2024Q2', '2024-06'],
  date: ['2024-03-05'],
  series: ['2022: 80；2023: 95', [80, 95], { '2022': 80, '2023': 95 }],
};

/** Days that ISO writes must exist; other spellings of a date are read, too. */
const ISO_DATE = '^(?:(?!\\d{4}-\\d).*|\\d{4}-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\\d|3[01])(?:[T ].*)?)?)$';

/** Whole numbers from 1, also as texts. */
const RANK: readonly Json[] = [
  { type: 'integer', minimum: 1 },
  { type: 'string', pattern: '^[1-9]\\d*$' },
];

/** The cell of a field: its shape, narrowed by what else its description says. */
function cellOf(field: v.GenericSchema): Json {
  const info = infoOf(field);
  const nothing = isOptional(field) ? [null, ''] : [];
  if (info.role === 'word') {
    const words = Object.entries(info.words ?? {});
    const spellings = [
      ...words.map(([key]) => key),
      ...words.map(([, titles]) => spellingsOf(titles)[0]),
      ...words.flatMap(([key, titles]) => [spellingsOf(titles)[1], ...(info.spellings?.[key] ?? [])]),
    ];
    return { enum: [...new Set([...spellings, ...nothing])] };
  }
  if (info.role === 'flag') return { anyOf: [{ type: 'boolean' }, { enum: [...FLAGS.keys(), 1, 0, ...nothing] }] };
  if (info.role === 'rank') return { anyOf: [...RANK, ...(nothing.length > 0 ? [{ enum: nothing }] : [])] };
  const shape = rewrite(shapeOf(field), (schema) => {
    if (isQuantity(schema)) return { $ref: '#/$defs/quantity' };
    return schema.type === 'number' && info.nonNegative ? { ...schema, minimum: 0 } : flatten(schema);
  }) as Json;
  const known = info.role === 'date' ? { ...shape, pattern: ISO_DATE } : shape;
  const open = nothing.length > 0 ? flatten({ anyOf: [known, { type: 'null' }] }) : known;
  return { ...open, ...(EXAMPLES[info.role] ? { examples: EXAMPLES[info.role] } : {}) };
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Other heads that mean a field, the longest first. */
const headsOf = (key: string, { title, aliases = [] }: FieldInfo): string[] =>
  [...spellingsOf(title), ...aliases].filter((head) => head !== key);

/** The properties of an object of fields: English keys to complete, other heads accepted, the required ones in any spelling. */
function propertiesOf(
  fields: readonly (readonly [key: string, info: FieldInfo, required: boolean, schema: Json])[],
): Json {
  const taken = new Set(fields.map(([key]) => key));
  const patterns: [string, Json][] = [];
  const required: Json[] = [];
  for (const [key, info, isRequired, schema] of fields) {
    // Where two fields share a head, the first has it, as in reading.
    const heads = headsOf(key, info).filter((head) => !taken.has(head));
    for (const head of heads) taken.add(head);
    if (heads.length > 0) patterns.push([`^(?:${heads.map(escapePattern).join('|')})$`, schema]);
    if (isRequired) required.push({ anyOf: [key, ...heads].map((head) => ({ required: [head] })) });
  }
  return {
    properties: Object.fromEntries(fields.map(([key, , , schema]) => [key, schema])),
    patternProperties: Object.fromEntries(patterns),
    additionalProperties: false,
    ...(required.length > 0 ? { allOf: required } : {}),
  };
}

/** Numbers of a JSON document stand in base units; ledgers have their own. */
const inUnit = ([zh, en]: Sentence, { unit }: FieldInfo): Sentence =>
  unit === 'money' ? [`${zh}，数字以元计`, `${en}; numbers are in the unit of the currency`] : [zh, en];

type Field = readonly [key: string, field: v.GenericSchema, about: Sentence];
const fieldsOf = (name: TableName): Field[] =>
  Object.entries(TABLES[name].fields).map(([key, field]) => [
    key,
    field,
    inUnit(aboutColumn(name, key), infoOf(field)),
  ]);

const refOf = (...path: string[]): Json => ({ $ref: `#/$defs/${path.join('.')}` });

/** A table as rows or as columns, and each of its cells, so that both forms share them. */
function defineTable(name: TableName): [string, Json][] {
  const fields = fieldsOf(name);
  const cells = fields.map(([key, field, about]): [string, Json] => [
    `${name}.${key}`,
    { ...say(infoOf(field).title, about), ...cellOf(field) },
  ]);
  const withSchema = (schema: (key: string, about: Json) => Json) =>
    propertiesOf(
      fields.map(([key, field, about]) => [
        key,
        infoOf(field),
        !isOptional(field),
        schema(key, say(infoOf(field).title, about)),
      ]),
    );
  const row = { type: 'object', ...withSchema((key) => refOf(name, key)) };
  const table = {
    ...say(TABLES[name].title, DESCRIPTIONS[name].about),
    type: ['array', 'object'],
    items: refOf(name, 'row'),
    ...withSchema((key, about) => ({ ...about, type: 'array', items: refOf(name, key) })),
  };
  return [...cells, [`${name}.row`, row], [name, table]];
}

function defineMeta(): Json {
  const fields = Object.entries(metaFields).map(
    ([key, field]) =>
      [
        key,
        infoOf(field),
        !isOptional(field),
        { ...say(infoOf(field).title, aboutColumn('meta', key)), ...cellOf(field) },
      ] as const,
  );
  return {
    ...say(titles('数据说明', 'Meta'), meta.about),
    type: 'object',
    ...propertiesOf(fields),
  };
}

const QUANTITY = {
  title: '数量 Quantity',
  description:
    '官方表述的数字：所在的闭区间（以基本单位计，开口的一端为 null）、原文与确定程度；a figure as officially stated: the closed interval it lies in (in base units, null for an open end), its wording and how well it is known',
  type: 'object',
  properties: {
    low: { type: ['number', 'null'] },
    high: { type: ['number', 'null'] },
    unit: { type: 'string' },
    text: { type: 'string' },
    status: { enum: STATUSES },
    reason: { type: 'string' },
  },
  required: ['low', 'high', 'text', 'status'],
};

/** The JSON Schema (draft 2020-12) of a dataset document, with titles and descriptions in Chinese and English. */
export function datasetSchema(): Json {
  const tables = TABLE_NAMES.map((name) => [name, spellingsOf(TABLES[name].title)] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '产才数据集 Chancai dataset',
    description:
      '一份 JSON 文档，含 meta 和各数据表；表、列和规定的词也可用中文；one JSON document with meta and tables; tables, columns and words may be in Chinese as well',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      meta: refOf('meta'),
      ...Object.fromEntries(TABLE_NAMES.map((name) => [name, refOf(name)])),
    },
    patternProperties: Object.fromEntries(
      tables.map(([name, heads]) => [`^(?:${heads.map(escapePattern).join('|')})$`, refOf(name)]),
    ),
    additionalProperties: false,
    $defs: Object.fromEntries([['quantity', QUANTITY], ['meta', defineMeta()], ...TABLE_NAMES.flatMap(defineTable)]),
  };
}
