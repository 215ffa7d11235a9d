import { LOOKS } from '../../src/components/internal/theme/tokens.js';

/** The screen that the wall look's sizes are made for; on others they grow and shrink with it. */
const SCREEN = { width: 1920, height: 1080 };
/** Letters get no smaller than these. */
const LEAST = { small: 12, body: 14, large: 18, huge: 22 };
/** A page that holds much has letters of these sizes, beside those of others. */
const STEPS = [1, 0.9, 0.8, 0.75];
/** Below this part of the screen, targets and rows made for a wall would waste the room. */
const LAPTOP = 0.75;

/** How large a room is beside the screen that the wall look is made for. */
export const scaleOf = ({ clientWidth, clientHeight }: Element): number =>
  Math.min(clientWidth / SCREEN.width, clientHeight / SCREEN.height);

/** Is a room a laptop's or a phone's screen? */
export const isSmall = (room: Element): boolean => scaleOf(room) < LAPTOP;

/** Sets the size of an element's letters, beside those of the wall look. */
export function setLetters(element: HTMLElement, scale: number): void {
  for (const [name, least] of Object.entries(LEAST)) {
    const size = Math.max(least, Math.round(LOOKS.wall.size[name as keyof typeof LEAST] * scale));
    element.style.setProperty(`--chancai-size-${name}`, `${size}px`);
  }
}

export const isTooLong = (box: Element): boolean => box.scrollHeight > box.clientHeight + 1;

/**
 * Makes letters smaller, step by step, until all fits; what never would keeps large ones and scrolls.
 * @param draw draws anew with the present letters; tells whether all fits, undefined where nobody asks any more.
 */
export async function fitLetters(
  stage: HTMLElement,
  scale: number,
  draw: () => Promise<boolean | undefined>,
): Promise<void> {
  for (const step of [...STEPS, 1]) {
    setLetters(stage, scale * step);
    if ((await draw()) !== false) return;
  }
}
