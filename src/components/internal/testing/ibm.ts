import source from 'accessibility-checker-engine/ace.js?raw';

interface Result {
  ruleId: string;
  reasonId: string;
  value: readonly [policy: string, outcome: 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL'];
  path: { dom: string };
  snippet: string;
  message: string;
}
interface Checker {
  check(node: Node, rulesets: readonly string[]): Promise<{ results: readonly Result[] }>;
}

let checker: Checker | undefined;
/** The engine is a classic script that leaves its name on the page. */
function checkerThere(): Checker {
  if (checker) return checker;
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
  script.remove();
  const { ace } = globalThis as unknown as { ace: { Checker: new () => Checker } };
  checker = new ace.Checker();
  return checker;
}

/** A finding that stands: which rule, where, why it is none, and since when that is known. */
export interface Exception {
  rule: string;
  /** Part of the markup that the rule speaks of. */
  markup: string;
  reason: string;
  date: string;
}

/** What IBM's checker finds in an element, a line a piece of markup, but for what is excepted. */
export async function ibmFound(element: Element, exceptions: readonly Exception[] = []): Promise<string[]> {
  const { results } = await checkerThere().check(element, ['IBM_Accessibility', 'WCAG_2_2']);
  return results
    .filter(({ value }) => value[1] === 'FAIL')
    .filter(
      ({ ruleId, snippet }) => !exceptions.some(({ rule, markup }) => rule === ruleId && snippet.includes(markup)),
    )
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 160)}`);
}
