// Stands for `issues-later.ts` in the classic script: there the words of problems are a script of their own beside it.
import { fetchBeside } from '../data/beside.script.js';
import type { ProblemWords } from '../data/language.js';

const FILE = 'chancai.issues.js';

/** Fetches the words of all problems in a language; undefined where the page does not have them, which the console tells. */
export async function issuesLater(locale: 'zh-CN' | 'en'): Promise<ProblemWords | undefined> {
  const words = await fetchBeside(
    FILE,
    () => (globalThis as { ChancaiIssues?: Readonly<Record<string, ProblemWords>> }).ChancaiIssues,
  );
  if (!words) console.warn(`chancai: ${FILE} could not be fetched, so problems are told by their codes alone`);
  return words?.[locale];
}
