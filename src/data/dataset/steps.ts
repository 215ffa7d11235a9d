/** Work in steps, each of which tells how much is done, from 0 to 1; others may have their turn in between. */
export type Steps<T> = Generator<number, T>;

/** Is this one of the rows before which others may have their turn? Some milliseconds lie between them. */
export const isStep = (row: number): boolean => row % 512 === 511;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Steps whose share of the whole runs from one part of it to another. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
