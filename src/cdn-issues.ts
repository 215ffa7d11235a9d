/** A classic script beside the main one: the words of problems, which few pages have. */
import { addProblemWords, type ProblemWords } from './data/language.js';
import { ALL_ISSUES } from './locales/all-issues.js';

(globalThis as { ChancaiIssues?: Readonly<Record<string, ProblemWords>> }).ChancaiIssues = ALL_ISSUES;
for (const [locale, words] of Object.entries(ALL_ISSUES)) addProblemWords(locale, words);
