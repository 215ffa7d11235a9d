import axe from 'axe-core';

/** All that axe knows of WCAG up to 2.2 AA and of good practice, with what it holds for experiments. */
const RULES: axe.RunOptions = {
  rules: {
    'label-content-name-mismatch': { enabled: true },
    'focus-order-semantics': { enabled: true },
    'hidden-content': { enabled: false },
    'p-as-heading': { enabled: true },
    'table-fake-caption': { enabled: true },
    'td-has-header': { enabled: true },
    'css-orientation-lock': { enabled: true },
    'target-size': { enabled: true },
    // Of the page, not of an element.
    region: { enabled: false },
  },
};

export const AXE = axe.version;

/** What axe finds, a line a piece of markup. */
export async function found(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element as HTMLElement, RULES);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, target, any, all, none }) =>
        `${id}: ${target.join(' ')} ${html} ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`,
    ),
  );
}

/** Takes the words out of an element, and leaves its nodes. */
export function mute(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) (walker.currentNode as Text).data = '';
}
