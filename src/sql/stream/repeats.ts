/** Numbers that stand for something, of which it will be asked which came twice; 4 or 8 bytes each. */
export class Repeats<A extends Uint32Array | Float64Array> {
  #numbers: A;
  #length = 0;
  #twice: A | undefined;

  /** @param numbers the array to begin with; it grows. */
  constructor(numbers: A) {
    this.#numbers = numbers;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new (this.#numbers.constructor as new (length: number) => A)(Math.max(1024, this.#length * 2));
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length++] = number;
  }

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return this.#numbers[place]!;
  }

  /** Those that came more than once, in rising order; nothing is added afterwards. @param keep are they still asked by their places? */
  twice(keep = false): A {
    if (this.#twice) return this.#twice;
    const own = this.#numbers.subarray(0, this.#length) as A;
    const sorted = (keep ? own.slice() : own) as A;
    sorted.sort();
    let count = 0;
    for (let at = 1; at < sorted.length; at++)
      if (sorted[at] === sorted[at - 1] && (count === 0 || sorted[count - 1] !== sorted[at]))
        sorted[count++] = sorted[at]!;
    this.#twice = sorted.slice(0, count) as A;
    if (!keep) this.#numbers = this.#numbers.slice(0, 0) as A;
    return this.#twice;
  }

  /** Did a number come more than once? */
  has(number: number): boolean {
    const twice = this.#twice!;
    let [from, to] = [0, twice.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (twice[middle]! < number) from = middle + 1;
      else to = middle;
    }
    return twice[from] === number;
  }
}
