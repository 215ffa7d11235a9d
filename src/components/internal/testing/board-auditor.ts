/** What a board has to keep: sizes of letters and of what can be clicked, in CSS pixels. */
export interface BoardRules {
  text: number;
  target: number;
}

/** The texts that are seen of an element's own, with what holds them. */
const textsIn = (board: Element): { node: Element; text: string }[] =>
  [...board.querySelectorAll('*:not(.quiet)')].flatMap((node) => {
    const text = [...node.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => (textContent ?? '').trim())
      .join('');
    return text === '' ? [] : [{ node, text }];
  });

/** How far the words of an element's own reach to either side. */
const reachOf = (node: Element): { left: number; right: number } => {
  const boxes = [...node.childNodes].flatMap((child) => {
    if (child.nodeType !== Node.TEXT_NODE || (child.textContent ?? '').trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(child);
    return [range.getBoundingClientRect()];
  });
  return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
};

/** Texts that are cut or stick out to the side of the mark, or of the board, that holds them. */
function cutTexts(board: HTMLElement): string[] {
  return textsIn(board).flatMap(({ node, text }) => {
    const holder = node.closest('[role="option"]') ?? board;
    const [inner, outer] = [reachOf(node), holder.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 ? [`“${text}” sticks out of its mark`] : [];
  });
}

/** Marks that lie over each other. */
function overlaps(options: readonly Element[]): string[] {
  const boxes = options.map((option) => option.getBoundingClientRect());
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b, step) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > 1 ? [`mark ${at} lies over mark ${at + 1 + step}`] : [];
    }),
  );
}

/** Reads a board as a person with weak sight or a heavy hand would, and says what they would miss. Contrast is axe's. */
export function auditBoard(element: HTMLElement, { text, target }: BoardRules): string[] {
  const board = element.shadowRoot!.querySelector<HTMLElement>('.board')!;
  const options = [...board.querySelectorAll<HTMLElement>('[role="option"]')];
  const small = textsIn(board).filter(({ node }) => Number.parseFloat(getComputedStyle(node).fontSize) < text - 0.01);
  const narrow = options.filter((option) => Math.min(option.offsetWidth, option.offsetHeight) < target - 0.5);
  const body = board.parentElement!;
  return [
    ...(body.scrollWidth > body.clientWidth + 1 ? ['the board is wider than its element'] : []),
    ...small.map((found) => `“${found.text}” is smaller than ${text} px`),
    ...narrow.map(({ id }) => `${id} is smaller than ${target} px`),
    ...cutTexts(board),
    ...overlaps(options),
  ];
}
