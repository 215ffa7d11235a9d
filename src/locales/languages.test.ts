import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exact, formatQuantity, interval, missing, parseDataset, translateIssue } from '../data/index.js';
import { findLanguage, languageOf } from '../data/language.js';
import './all.js';

const codes = Object.keys(languageOf('zh-CN').issues) as (keyof ReturnType<typeof languageOf>['issues'])[];
const others = ['en', 'zh-TW'].map((locale) => languageOf(locale));
const partsOf = (text: unknown) => [...String(text).matchAll(/\{(\w+)[:}]/g)].map(([, part]) => part).sort();

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
const sources = filesIn('src').filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing\//.test(file));

describe('a language', () => {
  it.each(others)('$locale says every problem with the parts that Chinese says it with', (language) => {
    const chinese = languageOf('zh-CN');
    for (const code of codes)
      for (const at of [0, 1] as const)
        expect([code, partsOf(language.issues[code]![at])]).toEqual([code, partsOf(chinese.issues[code]![at])]);
    for (const [key, words] of Object.entries(chinese.phrases))
      if (typeof words === 'string' && typeof language.phrases[key as never] === 'string')
        for (const part of partsOf(language.phrases[key as never]))
          expect([key, partsOf(words)]).toEqual([key, expect.arrayContaining([part])]);
  });

  it('is found by the nearest tag: the Chinese of Hong Kong is nearer to that of Taiwan', () => {
    const found = ['zh', 'zh-Hans-CN', 'zh_TW', 'zh-Hant', 'zh-HK', 'en-GB', 'EN', 'fr', '', undefined];
    expect(found.map((tag) => findLanguage(tag)?.locale)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-TW',
      'zh-TW',
      'zh-TW',
      'en',
      'en',
      undefined,
      undefined,
      undefined,
    ]);
    expect(languageOf('fr').locale).toBe('zh-CN');
  });

  it('has no phrase and no message that nothing says', () => {
    const code = sources
      .filter((file) => !file.startsWith('src/locales/'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const made = /^(?:a|kind|json|limit|unit)-/;
    const unused = [...Object.keys(languageOf('zh-CN').phrases).filter((key) => !made.test(key)), ...codes].filter(
      (key) => !new RegExp(`['"\`]${key}['"\`]`).test(code),
    );
    expect(unused).toEqual([]);
  });
});

/** The words of each part that has some: of a view, of what all views share, of the desk and the like. */
const WORDS = import.meta.glob<Record<string, object>>(
  [
    './*/{shared,desk,paper,difference}.ts',
    '../components/**/words/*.ts',
    '../export/words/*.ts',
    './zh-TW/views/*.ts',
  ],
  { eager: true },
);
const own = (path: string): [string, object][] =>
  Object.entries(WORDS)
    .filter(([file]) => file.endsWith(`/${path}.ts`) || file.includes(`/${path}/`))
    .flatMap(([file, module]) => Object.values(module).map((words): [string, object] => [file, words]))
    .filter(([, words]) => typeof words === 'object' && words !== null);

/** All texts of words, with those that their functions hold. */
const textsIn = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'function'
      ? [String(words).replace(/^[^=]*=>/, '')]
      : typeof words === 'object' && words !== null
        ? Object.values(words).flatMap(textsIn)
        : [];

describe('the words of every part', () => {
  const chinese = [...own('zh-CN'), ...own('words/zh-CN')];

  it('are said somewhere', () => {
    const code = sources
      .filter((file) => !/\/locales\/(?:zh-CN|en|zh-TW)\/|\/words\/(?:zh-CN|en)\.ts$/.test(`/${file}`))
      .map((file) => readFileSync(file, 'utf8'));
    expect(chinese.length).toBeGreaterThan(18);
    const all = new Set(
      code
        .join('\n')
        .match(/[\w$-]+/g)
        ?.flatMap((word) => [word, ...word.split('-')]),
    );
    expect(
      chinese.flatMap(([file, words]) =>
        Object.keys(words)
          .filter((key) => !all.has(key))
          .map((key) => `${file} ${key}`),
      ),
    ).toEqual([]);
  });

  it('are English in English, without a word that was left in Chinese', () => {
    const english = [...own('en'), ...own('words/en')];
    expect(english.length).toBe(chinese.length);
    const left = english.flatMap(([file, words]) =>
      textsIn(words)
        .filter((text) => /[\u4e00-\u9fff]/.test(text.replace(/\([\u4e00-\u9fff]+\)/g, '')))
        .map((text) => `${file} ${text}`),
    );
    expect(left).toEqual([]);
  });
});

describe('the Chinese of Taiwan', () => {
  const text = filesIn('src/locales/zh-TW')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/^ {2}(?:[\u4e00-\u9fff]+): /gm, '');

  it('is written in its own characters and quotation marks, and in the words of its offices', () => {
    expect(
      text.match(
        /[个们来时会对没说产应实级际线间关开发动数据单总报项标题为种类经过处计图览点击这编号检载环节盘读写层样价约决协单双变听员问题质网导录认识设该请调负责选项页须频难预领风验]/g,
      ),
    ).toBeNull();
    expect(text.match(/[“”]/g)).toBeNull();
    expect(
      text.match(
        /數據|信息|默認|服務器|打開|撬動|高校|揭榜|審圖號|滯後|在冊|房源|的視圖|獲取|向好|衝減|公佈|只欄|嵌戶|單元格|軟件|視頻|網絡連接|依個百分點|為個百分點/g,
      ),
    ).toBeNull();
  });

  it('says figures with its own units and steps', () => {
    const said = (quantity: Parameters<typeof formatQuantity>[0]) => formatQuantity(quantity, 'zh-TW');
    expect([
      said(exact(51_000_000, '元')),
      said(exact(3, '个')),
      said(interval(3, 5, '人')),
      said(interval(7, Infinity, '户')),
      said(exact(2e12, '元')),
      said(missing('')),
      said(exact(1.2, '百分点')),
    ]).toEqual(['5,100萬元', '3個', '3—5人', '至少7戶', '2兆元', '未統計', '1.2個百分點']);
  });

  it('tells problems with the names of tables and columns as Taiwan calls them', () => {
    const document = { funding: [{ period: '2024', programme: '甲', invested: '多', chian: 1 }] };
    const { issues } = parseDataset(document, { locale: 'zh-TW' });
    expect(issues.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('「政府經費」的寫法「多」不能辨識為數字'),
        expect.stringContaining('經費表沒有「chian」這一欄'),
      ]),
    );
    expect(translateIssue(issues[0]!, 'en').message).toMatch(/^[\u0020-\u007e“”…，；、：—\u4e00-\u9fff]+$/);
  });
});
