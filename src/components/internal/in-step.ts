/** Work in steps: each `yield` stands between reading sizes and changing the page. */
export type Steps<T = void> = Generator<undefined, T>;

let waiting: Steps[] = [];
let flushed: Promise<void> | undefined;

/**
 * Runs the steps of all elements that draw at the same time side by side: all read, then all change the page. One after
 * the other, each would make the browser lay out the page anew.
 * @returns a promise of the end of all that run together.
 */
export function inStep(steps: Steps): Promise<void> {
  waiting.push(steps);
  flushed ??= Promise.resolve().then(() => {
    let going = waiting;
    waiting = [];
    flushed = undefined;
    while (going.length > 0) going = going.filter((one) => !one.next().done);
  });
  return flushed;
}
