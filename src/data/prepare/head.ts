import { headFinder } from '../dataset/heads.js';
import { isMeasure, type Shape } from './shape.js';
import { type HeadUnit, readHeadUnit } from './unit.js';

/** A column's head, read: what it may be called, and what it says beside that. */
export interface HeadText {
  /** Its levels joined, without what stands in brackets: how messages call it. */
  text: string;
  /** Its levels joined, in one spelling: what a map may call it. */
  whole: string;
  /** What to look it up by, the likeliest first. */
  names: readonly string[];
  unit: HeadUnit | undefined;
  /** Words in brackets that look like a unit and can't be read. */
  strangeUnit: string | undefined;
  /** The language it says its cells are in. */
  language: 'zh-CN' | 'en' | undefined;
}

const LANGUAGES: readonly (readonly [RegExp, 'zh-CN' | 'en'])[] = [
  [/^(?:中文|中文名|汉语|chinese|zh|zh-cn)$/i, 'zh-CN'],
  [/^(?:英文|英文名|英语|english|en)$/i, 'en'],
];

/** One spelling of a head: half-width, no spaces, no marks for "required", no colon at its end. */
export const foldHead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff*★]/g, '')
    .replace(/[:：]$/, '');

/** The heads of a column, from the top level down, without repetition. */
const levels = (parts: readonly string[]): string[] => {
  const said = parts.map(foldHead).filter((part) => part !== '');
  return said.filter((part, at) => part !== said[at - 1]);
};

/** Reads a column's head; `parts` are its levels, from the top down. */
export function readHead(parts: readonly string[]): HeadText {
  let unit: HeadUnit | undefined;
  let strangeUnit: string | undefined;
  let language: HeadText['language'];
  const said = levels(parts);
  const bare = said.map((part, at) => {
    // A last level that is a unit alone: 财政投入 over 万元. 项目 is a head of its own.
    const alone =
      at > 0 && at === said.length - 1 && part !== '项目' ? readHeadUnit(part.replace(/^[(]|[)]$/g, '')) : undefined;
    if (alone) {
      unit ??= alone;
      return '';
    }
    const stripped = part.replace(/[([【〔（]([^()[\]【】〔〕（）]*)[)\]】〕）]/g, (_, inside: string) => {
      for (const word of inside.split(/[,，;；、]|单位[:：]/)) {
        const spoken = LANGUAGES.find(([pattern]) => pattern.test(word))?.[1];
        const found = spoken ? undefined : readHeadUnit(word);
        language ??= spoken;
        unit ??= found;
        if (!spoken && !found && /^[十百千万亿]|[元币]/.test(word)) strangeUnit ??= word;
      }
      return '';
    });
    const cut = /^(.+?)[/,，:：]([^/,，:：]+)$/.exec(stripped);
    const after = cut && readHeadUnit(cut[2]!);
    if (!after) return stripped;
    unit ??= after;
    return cut[1]!;
  });
  const kept = bare.filter((part) => part !== '');
  const whole = said.join('');
  const text = kept.join('/') || whole;
  return { text, whole, names: namesOf(kept), unit, strangeUnit: unit ? undefined : strangeUnit, language };
}

/** 投入 over 财政 may mean 财政投入, 投入财政, or 财政 alone; what stands over everything may be a title only. */
function namesOf(parts: readonly string[]): string[] {
  if (parts.length < 2) return [...parts];
  const last = parts[parts.length - 1]!;
  const above = parts[parts.length - 2]!;
  return [...new Set([last + above, above + last, parts.join(''), last])];
}

/** A column as the table knows it. */
export interface Meaning {
  column: string;
  /** The period that the head names beside a measure: 2023年投入. */
  period?: string;
}

const PERIOD_HEAD =
  /^((?:19|20)\d{2})年?(度?|(?:上|下)半年|第?[一二三四1-4]季度|[qQ][1-4]|(?:1[0-2]|0?[1-9])月)[-_.]?(.+)$/;

const PERIOD_TAIL = /^(.+?)[-_.]?((?:19|20)\d{2})(?:年度?)?$/;

/** Finds what heads mean in a table; `named` holds what the map says of heads, which comes first. */
export function meaningFinder(
  shape: Shape,
  named: ReadonlyMap<string, string | null>,
): (head: HeadText) => Meaning | null | undefined {
  const find = headFinder(shape.fields);
  const folds = new Map([...named].map(([head, column]) => [foldHead(head).toLowerCase(), column]));
  const hasPeriod = shape.columns.some(({ name }) => name === 'period');
  const measure = (name: string): string | undefined => {
    const found = find(name);
    return found !== undefined && isMeasure(shape.columns.find((one) => one.name === found)!) ? found : undefined;
  };
  const withPeriod = (name: string): Meaning | undefined => {
    const head = PERIOD_HEAD.exec(name);
    const column = head && measure(head[3]!);
    if (column) return { column, period: `${head[1]}${head[2] === '度' ? '' : head[2] ? `年${head[2]}` : ''}` };
    const tail = PERIOD_TAIL.exec(name);
    const ending = tail && measure(tail[1]!);
    return ending ? { column: ending, period: tail[2]! } : undefined;
  };
  return ({ whole, names }) => {
    for (const name of [whole, ...names]) {
      const said = folds.get(name.toLowerCase());
      if (said !== undefined) return said === null ? null : { column: said };
    }
    for (const name of names) {
      const column = find(name);
      const meaning = column === undefined ? hasPeriod && withPeriod(name) : { column };
      if (meaning) return meaning;
    }
    return undefined;
  };
}
