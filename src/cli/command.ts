import type { ParseArgsConfig } from 'node:util';
import type { Locale } from '../data/index.js';

/** Said in both languages of the command, and as Taiwan says it where that is another thing. */
export type Said = Readonly<Record<'zh-CN' | 'en', string>> & { readonly 'zh-TW'?: string };
export const said = (zh: string, en: string, tw?: string): Said =>
  tw === undefined ? { 'zh-CN': zh, en } : { 'zh-CN': zh, en, 'zh-TW': tw };

/** Is the command itself to speak Chinese, whichever language the problems are told in? */
export const isChinese = (locale: Locale): boolean => /^zh/i.test(locale);
export const sayTo = (locale: Locale, what: Said): string =>
  (locale === 'zh-TW' ? what['zh-TW'] : undefined) ?? (isChinese(locale) ? what['zh-CN'] : what.en);

/** How a command ended: 0 fine, 1 the data has errors, 2 wrong usage or a file that can't be read or written. */
export type ExitCode = 0 | 1 | 2;

/** An option, as `parseArgs` takes it and as the help explains it. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** What stands for its value in the help. */
  value?: Said;
  help: Said;
}
export type Options = Readonly<Record<string, Option>>;

/** What a command works with. */
export interface Job {
  files: readonly string[];
  /** The text of an option; undefined where it was not given. */
  text(name: string): string | undefined;
  /** Was a switch given? */
  flag(name: string): boolean;
  locale: Locale;
  /** Says how long work goes on, on the error stream; silent unless someone watches. */
  progress(what: Said): void;
}

export interface Command {
  name: string;
  summary: Said;
  /** The words after the command's name in its usage line. */
  usage: Said;
  /** More lines of help. */
  details: Said;
  options: Options;
  run(job: Job): Promise<ExitCode>;
}

/** Wrong usage, or a file that can't be read or written. The command ends with 2. */
export class UsageError extends Error {
  readonly said: Said;
  constructor(message: Said) {
    super(message.en);
    this.said = message;
  }
}

/** Options that every command has. */
export const COMMON: Options = {
  lang: {
    type: 'string',
    value: said('语言', 'LANGUAGE'),
    help: said(
      '提示信息的语言：zh-CN、zh-TW 或 en；默认取环境变量 LANG，否则中文',
      'zh-CN, zh-TW or en; by LANG, else Chinese',
    ),
  },
  json: { type: 'boolean', help: said('在标准输出给出机器可读的结果', 'machine-readable results on stdout') },
  progress: {
    type: 'boolean',
    help: said('显示进度（终端上默认显示）', 'say what goes on (the default on a terminal)'),
  },
  help: { type: 'boolean', short: 'h', help: said('显示帮助', 'this help') },
};

export const strictOption: Option = {
  type: 'boolean',
  help: said('有警告也按有错误处理（退出码 1）', 'warnings count as errors (exit code 1)'),
};

export const outputOption = (help: Said): Option => ({ type: 'string', short: 'o', value: said('文件', 'FILE'), help });

/** The options as `parseArgs` wants them. */
export const argsOf = (options: Options): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
