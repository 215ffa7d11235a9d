import { terminalText } from '../data/escapes.js';
import type { Issue, Locale } from '../data/index.js';
import type { LedgerIssue } from '../data/prepare/index.js';
import { type ExitCode, isChinese } from './command.js';

type Told = LedgerIssue | (Issue & { cell?: string | null });

const WORD = {
  'zh-CN': { error: '错误', warning: '警告', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
} as const;

/** The lines that people read: one a problem, errors first, then how many there are. */
export function reportLines(issues: readonly Told[], notes: readonly Told[], locale: Locale): string[] {
  const rank = { error: 0, warning: 1, note: 2 };
  const all = [...issues, ...notes].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const lines = all.map(({ severity, message }) =>
    terminalText(`${WORD[isChinese(locale) ? 'zh-CN' : 'en'][severity]}${isChinese(locale) ? '｜' : ': '}${message}`),
  );
  return [...lines, countLine(issues, locale)];
}

function countLine(issues: readonly Told[], locale: Locale): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (isChinese(locale))
    return errors + warnings === 0 ? '没有发现问题。' : `共 ${errors} 个错误、${warnings} 个警告。`;
  return errors + warnings === 0 ? 'No problems found.' : `${errors} errors, ${warnings} warnings.`;
}

/** 1 where something is wrong, with `strict` where something is doubtful too. */
export const exitOf = (issues: readonly Told[], strict: boolean): ExitCode =>
  issues.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
