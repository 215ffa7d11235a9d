import type { Locale } from '../data/index.js';
import { COMMON, type Command, isChinese, type Options, sayTo } from './command.js';

const wide = (text: string): number => Array.from(text).reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);

function optionLines(options: Options, locale: Locale): string {
  const rows = Object.entries(options).map(([name, { short, value, help }]) => [
    `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` <${sayTo(locale, value)}>` : ''}`,
    sayTo(locale, help),
  ]);
  const width = Math.max(...rows.map(([left = '']) => wide(left))) + 2;
  return rows.map(([left = '', right]) => `${left}${' '.repeat(width - wide(left))}${right}`).join('\n');
}

const EXIT = {
  'zh-CN': '退出码：0 正常；1 数据有错误；2 用法错误，或文件无法读写。“-”表示标准输入或标准输出。',
  en: 'Exit codes: 0 fine; 1 the data has errors; 2 wrong usage, or a file that can not be read or written. “-” is stdin or stdout.',
};

/** The help of one command. */
export function commandHelp(command: Command, locale: Locale): string {
  const zh = isChinese(locale);
  return [
    sayTo(locale, command.summary),
    '',
    `${zh ? '用法' : 'Usage'}: chancai ${command.name} ${sayTo(locale, command.usage)}`,
    ...(sayTo(locale, command.details) ? ['', sayTo(locale, command.details)] : []),
    '',
    optionLines({ ...command.options, ...COMMON }, locale),
    '',
    sayTo(locale, EXIT),
    '',
  ].join('\n');
}

/** The help of all commands. */
export function overview(commands: readonly Command[], version: string, locale: Locale): string {
  const zh = isChinese(locale);
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    zh ? `产才 chancai ${version}：从台账到数据集` : `chancai ${version}: from ledgers to a dataset`,
    '',
    `${zh ? '用法' : 'Usage'}: chancai <${zh ? '命令' : 'command'}> [${zh ? '选项' : 'options'}]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${sayTo(locale, summary)}`),
    '',
    zh ? '各命令的用法：chancai <命令> --help' : 'More on a command: chancai <command> --help',
    sayTo(locale, EXIT),
    '',
  ].join('\n');
}
