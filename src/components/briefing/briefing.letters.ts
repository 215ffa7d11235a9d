/** The screen that the sizes are made for; on others they grow and shrink with it. */
const SCREEN = { width: 1920, height: 1080 };
/** Letters on that screen: the smallest are 2 % of its height, however closely a page is set. */
const SIZES = { small: 24, body: 28, large: 40, huge: 54 };
/** On the screen of a laptop or a phone, letters get no smaller than these. */
const LEAST = { small: 12, body: 14, large: 18, huge: 22 };
/** A page that holds much has letters of these sizes, beside those of others. */
const STEPS = [1, 0.92];
/** As many of many as a page shows: all (0), ten, or, of what takes much room, six. */
const FEW = [0, 10, 6];
/** Below this part of the screen, targets and rows made for a wall would waste the room. */
const LAPTOP = 0.75;

/** How large a room is beside the screen that the sizes are made for. */
export const scaleOf = ({ clientWidth, clientHeight }: Element): number =>
  Math.min(clientWidth / SCREEN.width, clientHeight / SCREEN.height);

/** Is a room a laptop's or a phone's screen? */
export const isSmall = (room: Element): boolean => scaleOf(room) < LAPTOP;

/** Sets the size of an element's letters. */
export function setLetters(element: HTMLElement, scale: number): void {
  for (const [name, least] of Object.entries(LEAST)) {
    const size = Math.max(least, Math.round(SIZES[name as keyof typeof LEAST] * scale * 10) / 10);
    element.style.setProperty(`--chancai-size-${name}`, `${size}px`);
  }
}

export const isTooLong = (box: Element): boolean => box.scrollHeight > box.clientHeight + 1;

/**
 * Makes all fit: with letters as they are, with the smallest, then the first of many with either; what never would keeps
 * large letters and scrolls.
 * @param draw draws anew with the present letters, all (0) or the first so many; tells whether all fits, undefined where nobody asks any more.
 */
export async function fitLetters(
  stage: HTMLElement,
  scale: number,
  draw: (few: number) => Promise<boolean | undefined>,
): Promise<void> {
  for (const few of FEW)
    for (const step of STEPS) {
      setLetters(stage, scale * step);
      if ((await draw(few)) !== false) return;
    }
  setLetters(stage, scale);
  await draw(FEW[FEW.length - 1]!);
}
