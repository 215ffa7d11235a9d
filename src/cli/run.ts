import { parseArgs } from 'node:util';
import '../locales/headless-all.js';
import { terminalText } from '../data/escapes.js';
import type { Locale } from '../data/index.js';
import { findLanguage, localesKnown } from '../data/language.js';
import {
  argsOf,
  COMMON,
  type Command,
  type ExitCode,
  isChinese,
  type Job,
  said,
  sayTo,
  UsageError,
} from './command.js';
import { check } from './commands/check.js';
import { diff } from './commands/diff.js';
import { importCommand } from './commands/import.js';
import { load } from './commands/load.js';
import { preview } from './commands/preview.js';
import { publish } from './commands/publish.js';
import { render } from './commands/render.js';
import { schema } from './commands/schema.js';
import { serve } from './commands/serve.js';
import { template } from './commands/template.js';
import { commandHelp, overview } from './help.js';

const COMMANDS: readonly Command[] = [
  template,
  importCommand,
  check,
  diff,
  load,
  preview,
  serve,
  render,
  schema,
  publish,
];

/** The language of the environment: English where it says so, else Chinese. */
const ownLocale = (env: NodeJS.ProcessEnv): Locale =>
  /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'zh-CN';

function localeOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1];
  if (given === undefined) return ownLocale(process.env);
  const language = findLanguage(given);
  if (language) return language.locale;
  const known = localesKnown();
  throw new UsageError(
    said(`--lang 只能是${known.join('、')}，读到“${given}”`, `--lang is one of ${known.join(', ')}, found “${given}”`),
  );
}

function jobOf(command: Command, args: readonly string[], locale: Locale): Job {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: argsOf({ ...command.options, ...COMMON }),
      allowPositionals: true,
    });
    return {
      files: positionals,
      text: (name) => values[name] as string | undefined,
      flag: (name) => values[name] === true,
      locale,
      progress: (what) => {
        if (values.progress === true || process.stderr.isTTY)
          process.stderr.write(`${terminalText(sayTo(locale, what))}\n`);
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0]! : String(error);
    throw new UsageError(
      said(`用法有误（${reason}）。见 chancai ${command.name} --help`, `${reason}. See chancai ${command.name} --help`),
    );
  }
}

async function dispatch(args: readonly string[], version: string, locale: Locale): Promise<ExitCode> {
  const [name, ...rest] = args.filter((arg, at) => !(at === 0 && arg === '--'));
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name.startsWith('-') || name === 'help') {
    process.stdout.write(overview(COMMANDS, version, locale));
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const known = COMMANDS.map((one) => one.name);
    throw new UsageError(
      said(`没有命令“${name}”，可用：${known.join('、')}`, `There is no command “${name}”; known: ${known.join(', ')}`),
    );
  }
  const job = jobOf(command, rest, locale);
  if (job.flag('help')) {
    process.stdout.write(commandHelp(command, locale));
    return 0;
  }
  return command.run(job);
}

/** Runs the command line. Problems of usage and of files are said on the error stream; nothing is thrown. */
export async function run(args: readonly string[], version: string): Promise<ExitCode> {
  let locale = ownLocale(process.env);
  try {
    locale = localeOf(args);
    return await dispatch(args, version, locale);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(
        `${isChinese(locale) ? '程序出错，请报告给开发者' : 'this is a fault of chancai; please report it'}: ${reason}\n`,
      );
      return 2;
    }
    process.stderr.write(`${terminalText(sayTo(locale, error.said))}\n`);
    if (args.includes('--json'))
      process.stdout.write(`${JSON.stringify({ ok: false, error: sayTo(locale, error.said) })}\n`);
    return 2;
  }
}
